package org.orl.runtime.image;

import static org.bytedeco.opencv.global.opencv_core.CV_8UC1;
import static org.bytedeco.opencv.global.opencv_imgcodecs.IMREAD_COLOR_RGB;
import static org.bytedeco.opencv.global.opencv_imgcodecs.IMREAD_IGNORE_ORIENTATION;
import static org.bytedeco.opencv.global.opencv_imgcodecs.imdecode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.opencv.opencv_core.Mat;
import org.orl.runtime.UserError;

/**
 * Decodes JPEG, PNG and whatever else OpenCV reads, to 8-bit RGB.
 *
 * <p>JPEG goes through libjpeg-turbo with its accurate inverse DCT, as in Pillow. The EXIF orientation is ignored, as
 * the official code does; grey pictures are replicated, an alpha channel is dropped. Safe for use by many threads.
 *
 * @since 0.1
 */
public final class ImageDecoder {

    private static final int FLAGS = IMREAD_COLOR_RGB | IMREAD_IGNORE_ORIENTATION;

    private ImageDecoder() {}

    /**
     * Decodes a file.
     *
     * @param file a picture
     * @return its pixels at full resolution
     * @throws UserError if the file is missing, cannot be read, is cut off or is not a picture
     */
    public static RgbImage decode(Path file) {
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            throw new UserError(
                    UserError.Kind.DATA,
                    "The picture " + file + " does not exist.",
                    "Put it back, or take it out of the list that names it.",
                    e);
        } catch (IOException e) {
            throw new UserError(
                    UserError.Kind.DATA,
                    "The picture " + file + " cannot be read (" + e.getMessage() + ").",
                    "Check the disk and the file's permissions.",
                    e);
        }
        return decode(bytes, file.toString());
    }

    /**
     * Decodes the bytes of a file.
     *
     * @param bytes an encoded picture
     * @param name what to call it in a message
     * @return its pixels at full resolution
     * @throws UserError if the bytes are cut off or are not a picture
     */
    public static RgbImage decode(byte[] bytes, String name) {
        if (bytes.length == 0) {
            throw damaged(name, "is empty", null);
        }
        if (JpegFile.isCutOff(bytes)) {
            throw damaged(name, "is cut off before its end", null);
        }
        try (BytePointer pointer = new BytePointer(bytes);
                Mat encoded = new Mat(1, bytes.length, CV_8UC1, pointer);
                Mat decoded = imdecode(encoded, FLAGS)) {
            if (decoded.empty()) {
                throw damaged(name, "cannot be decoded", null);
            }
            byte[] pixels = new byte[Math.multiplyExact(Math.multiplyExact(decoded.rows(), decoded.cols()), 3)];
            try (BytePointer data = decoded.data()) {
                data.get(pixels);
            }
            return new RgbImage(decoded.cols(), decoded.rows(), pixels);
        } catch (UserError e) {
            throw e;
        } catch (RuntimeException e) { // what OpenCV throws for a header that promises too much
            throw damaged(name, "cannot be decoded", e);
        }
    }

    private static UserError damaged(String name, String how, RuntimeException cause) {
        return new UserError(
                UserError.Kind.DATA,
                "The picture " + name + " " + how + ".",
                "Replace the file, or take it out of the list that names it.",
                cause);
    }
}
