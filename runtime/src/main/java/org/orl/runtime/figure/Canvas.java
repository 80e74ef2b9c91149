package org.orl.runtime.figure;

import static org.bytedeco.opencv.global.opencv_core.CV_8UC3;
import static org.bytedeco.opencv.global.opencv_imgproc.FONT_HERSHEY_SIMPLEX;
import static org.bytedeco.opencv.global.opencv_imgproc.LINE_AA;
import static org.bytedeco.opencv.global.opencv_imgproc.putText;

import java.util.Arrays;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Point;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.orl.dsl.artifact.Box;
import org.orl.runtime.image.RgbImage;

/** A white picture that is drawn on; what lies outside it is cut off. */
final class Canvas {

    /** Height of a capital letter at scale 1, in pixels. */
    private static final int CAPITAL = 21;

    /** Width of most letters at scale 1, in pixels. */
    private static final int LETTER = 18;

    private final int width;
    private final int height;
    private byte[] pixels;

    Canvas(int width, int height) {
        this.width = width;
        this.height = height;
        this.pixels = new byte[width * height * 3];
        Arrays.fill(pixels, (byte) 255);
    }

    RgbImage image() {
        return new RgbImage(width, height, pixels);
    }

    void paste(RgbImage image, int x, int y) {
        for (int row = 0; row < image.height(); row++) {
            System.arraycopy(
                    image.pixels(), row * image.width() * 3, pixels, ((y + row) * width + x) * 3, image.width() * 3);
        }
    }

    void fill(Box box, Colour colour) {
        for (int y = Math.max(0, box.y()); y < Math.min(height, box.y() + box.height()); y++) {
            for (int x = Math.max(0, box.x()); x < Math.min(width, box.x() + box.width()); x++) {
                int at = (y * width + x) * 3;
                pixels[at] = (byte) colour.red();
                pixels[at + 1] = (byte) colour.green();
                pixels[at + 2] = (byte) colour.blue();
            }
        }
    }

    /** Four bars inside a box. */
    void frame(Box box, int thickness, Colour colour) {
        int right = box.x() + box.width() - thickness;
        int bottom = box.y() + box.height() - thickness;
        fill(new Box(box.x(), box.y(), box.width(), thickness), colour);
        fill(new Box(box.x(), bottom, box.width(), thickness), colour);
        fill(new Box(box.x(), box.y(), thickness, box.height()), colour);
        fill(new Box(right, box.y(), thickness, box.height()), colour);
    }

    /**
     * Writes a line of text; letters that the font lacks become question marks, and what is too long is cut in the middle.
     *
     * @param x left end
     * @param y baseline
     * @param capital height of a capital letter in pixels
     * @param room width that it may take, in pixels
     */
    void text(String text, int x, int y, int capital, int room, Colour colour) {
        double scale = (double) capital / CAPITAL;
        String fitting = fit(text.replaceAll("[^ -~]", "?"), Math.max(3, (int) (room / (LETTER * scale))));
        byte[] drawn = new byte[pixels.length];
        try (BytePointer pointer = new BytePointer(pixels);
                Mat mat = new Mat(height, width, CV_8UC3, pointer);
                Point at = new Point(x, y);
                Scalar shade = new Scalar(colour.red(), colour.green(), colour.blue(), 0)) {
            putText(mat, fitting, at, FONT_HERSHEY_SIMPLEX, scale, shade, 1, LINE_AA, false);
            pointer.position(0).get(drawn);
        }
        pixels = drawn;
    }

    private static String fit(String text, int letters) {
        if (text.length() <= letters) {
            return text;
        }
        int tail = (letters - 2) / 2;
        return text.substring(0, letters - 2 - tail) + ".." + text.substring(text.length() - tail);
    }
}
