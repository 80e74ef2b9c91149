package org.orl.runtime.image;

import static org.bytedeco.opencv.global.opencv_core.CV_16UC1;
import static org.bytedeco.opencv.global.opencv_core.CV_8UC1;
import static org.bytedeco.opencv.global.opencv_core.CV_8UC3;
import static org.bytedeco.opencv.global.opencv_imgcodecs.IMREAD_ANYDEPTH;
import static org.bytedeco.opencv.global.opencv_imgcodecs.IMREAD_COLOR_RGB;
import static org.bytedeco.opencv.global.opencv_imgcodecs.IMREAD_IGNORE_ORIENTATION;
import static org.bytedeco.opencv.global.opencv_imgcodecs.imdecode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.locks.ReentrantLock;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.ShortPointer;
import org.bytedeco.opencv.opencv_core.Mat;
import org.orl.runtime.IoReason;
import org.orl.runtime.UserError;

/**
 * Decodes JPEG, PNG, GIF, BMP and WebP to 8-bit RGB: the pixels of Pillow's {@code convert("RGB")}.
 *
 * <p>The EXIF orientation is ignored, as the official code does; grey pictures are replicated, an alpha channel is
 * dropped, an animation is its first frame. Pictures of more than 178,956,970 pixels are refused, as by Pillow; large
 * ones are decoded one at a time. Safe for use by many threads.
 *
 * @since 0.1
 */
public final class ImageDecoder {

    private static final int FLAGS = IMREAD_COLOR_RGB | IMREAD_IGNORE_ORIENTATION;
    private static final long LARGE = 1 << 24;
    private static final ReentrantLock ONE_LARGE = new ReentrantLock();

    private ImageDecoder() {}

    /**
     * Decodes a file.
     *
     * @param file a picture
     * @return its pixels at full resolution
     * @throws UserError if the file is missing, cannot be read, is cut off, too large or not a picture
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
                    "The picture " + file + " cannot be read (" + IoReason.of(e, file) + ").",
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
     * @throws UserError if the bytes are cut off, are not a picture, or are one that is too large
     */
    public static RgbImage decode(byte[] bytes, String name) {
        try {
            return pixels(bytes);
        } catch (BadPicture e) {
            throw new UserError(
                    UserError.Kind.DATA,
                    "The picture " + name + " " + e.getMessage() + ".",
                    "Replace the file, or take it out of the list that names it.",
                    e);
        }
    }

    /** Decodes the bytes of a file, or says why not. */
    static RgbImage pixels(byte[] file) throws BadPicture {
        Bytes bytes = Bytes.of(file);
        PictureHeader header = PictureHeader.read(bytes);
        if (PictureEnd.isMissing(header, bytes)) {
            throw new BadPicture("is cut off before its end");
        }
        boolean large = header.width() * header.height() > LARGE;
        if (large) {
            ONE_LARGE.lock();
        }
        try {
            return switch (header.kind()) {
                case ORDINARY -> ordinary(file);
                case CMYK -> CmykJpeg.decode(file);
                case DEEP_GREY -> deepGrey(file);
            };
        } finally {
            if (large) {
                ONE_LARGE.unlock();
            }
        }
    }

    private static RgbImage ordinary(byte[] file) throws BadPicture {
        try (BytePointer pointer = new BytePointer(file);
                Mat encoded = new Mat(1, file.length, CV_8UC1, pointer);
                Mat decoded = imdecode(encoded, FLAGS)) {
            byte[] pixels = new byte[channels(decoded, CV_8UC3)];
            try (BytePointer data = decoded.data()) {
                data.get(pixels);
            }
            return new RgbImage(decoded.cols(), decoded.rows(), pixels);
        } catch (RuntimeException e) { // what OpenCV throws for a header that promises too much
            throw new BadPicture("cannot be decoded", e);
        }
    }

    /** As Pillow does it: values above 255 are white. */
    private static RgbImage deepGrey(byte[] file) throws BadPicture {
        try (BytePointer pointer = new BytePointer(file);
                Mat encoded = new Mat(1, file.length, CV_8UC1, pointer);
                Mat decoded = imdecode(encoded, IMREAD_ANYDEPTH | IMREAD_IGNORE_ORIENTATION)) {
            byte[] pixels = new byte[channels(decoded, CV_16UC1)];
            try (BytePointer data = decoded.data();
                    ShortPointer values = new ShortPointer(data)) {
                for (int i = 0; i < pixels.length; i++) {
                    pixels[i] = (byte) Math.min(values.get(i / 3) & 0xFFFF, 255);
                }
            }
            return new RgbImage(decoded.cols(), decoded.rows(), pixels);
        } catch (RuntimeException e) { // as above
            throw new BadPicture("cannot be decoded", e);
        }
    }

    private static int channels(Mat decoded, int type) throws BadPicture {
        if (decoded.empty() || decoded.type() != type) {
            throw new BadPicture("cannot be decoded");
        }
        return Math.multiplyExact(Math.multiplyExact(decoded.rows(), decoded.cols()), 3);
    }
}
