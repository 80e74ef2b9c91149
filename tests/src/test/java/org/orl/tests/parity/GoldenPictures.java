package org.orl.tests.parity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.imageio.ImageIO;
import org.orl.runtime.image.RgbImage;

/** Pictures made with Pillow and torchvision; read by the JDK, not by the decoder under test. */
final class GoldenPictures {

    private static final String FOLDER = "/golden/aug/";

    private static final Map<String, RgbImage> READ = new ConcurrentHashMap<>();

    private GoldenPictures() {}

    static JsonNode manifest() {
        try {
            return new ObjectMapper().readTree(bytes("manifest.json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] bytes(String name) {
        try (InputStream stream = open(name)) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static RgbImage png(String name) {
        return READ.computeIfAbsent(name, GoldenPictures::readPng);
    }

    private static RgbImage readPng(String name) {
        BufferedImage picture;
        try (InputStream stream = open(name + ".png")) {
            picture = ImageIO.read(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        int width = picture.getWidth();
        int height = picture.getHeight();
        int[] values = picture.getRGB(0, 0, width, height, null, 0, width);
        byte[] pixels = new byte[values.length * 3];
        for (int i = 0; i < values.length; i++) {
            pixels[3 * i] = (byte) (values[i] >> 16);
            pixels[3 * i + 1] = (byte) (values[i] >> 8);
            pixels[3 * i + 2] = (byte) values[i];
        }
        return new RgbImage(width, height, pixels);
    }

    static String sha256(RgbImage image) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(image.pixels()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static InputStream open(String name) {
        return GoldenPictures.class.getResourceAsStream(FOLDER + name);
    }
}
