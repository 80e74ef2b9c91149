package org.orl.runtime.image;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/** Small encoded pictures of many sorts, with the pixels that Pillow 12.3.0 gives for them. */
final class PhotoFiles {

    /**
     * A picture as Pillow reads it.
     *
     * @param name of the file
     * @param width in pixels
     * @param height in pixels
     * @param pixels in hexadecimal, row by row
     */
    record Expected(String name, int width, int height, String pixels) {}

    private PhotoFiles() {}

    /** All pictures. */
    static List<Expected> all() {
        return new String(bytes("pillow-12.3.0.txt"), StandardCharsets.UTF_8)
                .lines()
                .map(line -> line.split(" "))
                .map(words -> new Expected(words[0], Integer.parseInt(words[1]), Integer.parseInt(words[2]), words[3]))
                .toList();
    }

    /** The content of a file. */
    static byte[] bytes(String name) {
        try (InputStream stream = PhotoFiles.class.getResourceAsStream("/photos/" + name)) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Pixels in hexadecimal. */
    static String hex(RgbImage image) {
        return HexFormat.of().formatHex(image.pixels());
    }

    /** A PNG in black and white, all black. */
    static byte[] blackPng(int width, int height) {
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflated =
                new DeflaterOutputStream(data, new Deflater(Deflater.BEST_SPEED), 1 << 16)) {
            byte[] row = new byte[1 + (width + 7) / 8];
            for (int y = 0; y < height; y++) {
                deflated.write(row);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return png(width, height, data.toByteArray());
    }

    /** A PNG in black and white of which the sides are said and the compressed data is given. */
    static byte[] png(int width, int height, byte[] data) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
        byte[] header = {0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0};
        ByteBuffer.wrap(header).putInt(width).putInt(height);
        chunk(file, "IHDR", header);
        chunk(file, "IDAT", data);
        chunk(file, "IEND", new byte[0]);
        return file.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream file, String type, byte[] data) {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 sum = new CRC32();
        sum.update(name);
        sum.update(data);
        file.writeBytes(ByteBuffer.allocate(4).putInt(data.length).array());
        file.writeBytes(name);
        file.writeBytes(data);
        file.writeBytes(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
    }
}
