package org.orl.runtime.data;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import javax.imageio.ImageIO;

/** A folder of test data that is being made. */
record Folder(Path path) {

    Folder text(String name, String content) throws IOException {
        Path file = path.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
        return this;
    }

    /** A picture of one colour. */
    Folder picture(String name, int width, int height, int rgb) throws IOException {
        Path file = path.resolve(name);
        Files.createDirectories(file.getParent());
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.setRGB(x, y, rgb);
            }
        }
        String form = name.endsWith(".png") ? "png" : "jpg";
        ImageIO.write(image, form, file.toFile());
        return this;
    }

    Folder pictures(String... names) throws IOException {
        for (String name : names) {
            picture(name, 8, 6, 0x336699);
        }
        return this;
    }

    DataPlaces places() {
        return new DataPlaces(Map.of("set", path));
    }
}
