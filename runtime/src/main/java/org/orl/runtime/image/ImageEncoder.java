package org.orl.runtime.image;

import static org.bytedeco.opencv.global.opencv_core.CV_8UC3;
import static org.bytedeco.opencv.global.opencv_imgcodecs.IMWRITE_JPEG_QUALITY;
import static org.bytedeco.opencv.global.opencv_imgcodecs.imencode;

import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.opencv.opencv_core.Mat;

/**
 * Encodes pictures. Safe for use by many threads.
 *
 * @since 0.1
 */
public final class ImageEncoder {

    private ImageEncoder() {}

    /**
     * Encodes a picture as PNG.
     *
     * @param image any picture
     * @return a file's content; {@link ImageDecoder} gives the same pixels back
     */
    public static byte[] png(RgbImage image) {
        return encode(image, ".png");
    }

    /**
     * Encodes a picture as JPEG, its colours at half the resolution.
     *
     * @param image any picture
     * @param quality 1 to 100
     * @return a file's content
     */
    public static byte[] jpeg(RgbImage image, int quality) {
        return encode(image, ".jpg", IMWRITE_JPEG_QUALITY, quality);
    }

    private static byte[] encode(RgbImage image, String format, int... parameters) {
        byte[] rgb = image.pixels();
        byte[] bgr = new byte[rgb.length]; // the order that OpenCV expects
        for (int i = 0; i < rgb.length; i += 3) {
            bgr[i] = rgb[i + 2];
            bgr[i + 1] = rgb[i + 1];
            bgr[i + 2] = rgb[i];
        }
        try (BytePointer pixels = new BytePointer(bgr);
                Mat mat = new Mat(image.height(), image.width(), CV_8UC3, pixels);
                IntPointer settings = new IntPointer(parameters);
                BytePointer encoded = new BytePointer()) {
            if (!imencode(format, mat, encoded, settings)) {
                throw new IllegalStateException("OpenCV does not encode " + format);
            }
            byte[] file = new byte[Math.toIntExact(encoded.limit())];
            encoded.get(file);
            return file;
        }
    }
}
