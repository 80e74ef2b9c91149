package org.orl.runtime.image;

import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * Decodes a JPEG of four printing colours as Pillow does.
 *
 * <p>Pillow takes every such file to be inverted, as Adobe's programs write it, with or without Adobe's segment. Java's
 * decoder hands out the four colours, where OpenCV's converts them by a formula of its own.
 */
final class CmykJpeg {

    private static final int CHANNELS = 4;
    private static final int YCCK = 2;
    private static final int HALF = 1 << 15;

    private CmykJpeg() {}

    static RgbImage decode(byte[] file) throws BadPicture {
        Raster raster = raster(JpegFile.withoutExtras(file));
        int width = raster.getWidth();
        int height = raster.getHeight();
        if (raster.getNumBands() != CHANNELS) {
            throw new BadPicture("cannot be decoded");
        }
        boolean mixed = JpegFile.transform(file) == YCCK;
        byte[] pixels = new byte[Math.multiplyExact(Math.multiplyExact(width, height), 3)];
        int[] row = new int[width * CHANNELS];
        int target = 0;
        for (int y = 0; y < height; y++) {
            raster.getPixels(0, y, width, 1, row);
            for (int i = 0; i < row.length; i += CHANNELS) {
                if (mixed) {
                    unmix(row, i);
                }
                // The stored values are 255 minus the amount of ink.
                int white = row[i + 3];
                for (int c = 0; c < 3; c++) {
                    pixels[target++] = (byte) Math.max(white - scaled(255 - row[i + c], white), 0);
                }
            }
        }
        return new RgbImage(width, height, pixels);
    }

    private static Raster raster(byte[] file) throws BadPicture {
        ImageReader reader = ImageIO.getImageReadersByFormatName("jpeg").next();
        try (MemoryCacheImageInputStream stream = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            reader.setInput(stream, true, true);
            return reader.readRaster(0, null);
        } catch (IOException | RuntimeException e) {
            throw new BadPicture("cannot be decoded", e);
        } finally {
            reader.dispose();
        }
    }

    /** From luma and chroma to cyan, magenta and yellow, in libjpeg's fixed point; black stays. */
    private static void unmix(int[] row, int i) {
        int luma = row[i];
        int blue = row[i + 1] - 128;
        int red = row[i + 2] - 128;
        row[i] = clip(255 - (luma + ((91881 * red + HALF) >> 16)));
        row[i + 1] = clip(255 - (luma + ((-22554 * blue - 46802 * red + HALF) >> 16)));
        row[i + 2] = clip(255 - (luma + ((116130 * blue + HALF) >> 16)));
    }

    /** a * b / 255, rounded, in Pillow's way. */
    private static int scaled(int a, int b) {
        int product = a * b + 128;
        return ((product >> 8) + product) >> 8;
    }

    private static int clip(int value) {
        return Math.min(Math.max(value, 0), 255);
    }
}
