package org.orl.runtime.image;

import org.orl.dsl.artifact.Box;
import org.orl.dsl.augment.Interpolation;

/**
 * Resizes and crops, to the last bit as Pillow does for 8-bit pictures: separable, antialiased, columns before rows, in
 * fixed point, rounded to 8 bits between the two.
 *
 * <p>No method writes to the picture it is given; one that changes nothing may return it.
 *
 * @since 0.1
 */
public final class Resampling {

    private Resampling() {}

    /**
     * Resizes a picture.
     *
     * @param image the picture
     * @param width of the result in pixels
     * @param height of the result in pixels
     * @param interpolation the filter
     * @return a picture of the given size; the aspect ratio may change
     */
    public static RgbImage resize(RgbImage image, int width, int height, Interpolation interpolation) {
        return cropResize(image, new Box(0, 0, image.width(), image.height()), width, height, interpolation);
    }

    /**
     * Resizes so that the shorter side has a given length and the aspect ratio stays; the longer side is rounded down.
     *
     * @param image the picture
     * @param size of the shorter side in pixels
     * @param interpolation the filter
     * @return the resized picture
     */
    public static RgbImage shorterSide(RgbImage image, int size, Interpolation interpolation) {
        int width = image.width();
        int height = image.height();
        return width <= height
                ? resize(image, size, (int) ((long) size * height / width), interpolation)
                : resize(image, (int) ((long) size * width / height), size, interpolation);
    }

    /**
     * Resizes a part of a picture; what lies outside the part has no influence.
     *
     * @param image the picture
     * @param box the part; where it is outside the picture it is black
     * @param width of the result in pixels
     * @param height of the result in pixels
     * @param interpolation the filter
     * @return the same pixels as {@link #crop} and then {@link #resize}, without the copy
     */
    public static RgbImage cropResize(RgbImage image, Box box, int width, int height, Interpolation interpolation) {
        boolean inside = box.x() >= 0
                && box.y() >= 0
                && box.x() + box.width() <= image.width()
                && box.y() + box.height() <= image.height();
        if (!inside || (box.width() == width && box.height() == height)) {
            RgbImage part = crop(image, box.x(), box.y(), box.width(), box.height());
            return inside ? part : resize(part, width, height, interpolation);
        }
        Coefficients columns = Coefficients.of(box.width(), width, interpolation);
        Coefficients rows = Coefficients.of(box.height(), height, interpolation);
        int begin = rows.begin();
        int[] between = ResizeKernels.columns(image, box.x(), box.y() + begin, rows.end() - begin, columns);
        return new RgbImage(width, height, ResizeKernels.rows(between, width * 3, begin, rows));
    }

    /**
     * Cuts a part out.
     *
     * @param image the picture
     * @param x left column of the part; may be outside
     * @param y top row of the part; may be outside
     * @param width of the part in pixels
     * @param height of the part in pixels
     * @return the part; black where it is outside the picture
     */
    public static RgbImage crop(RgbImage image, int x, int y, int width, int height) {
        if (x == 0 && y == 0 && width == image.width() && height == image.height()) {
            return image;
        }
        RgbImage part = new RgbImage(width, height, new byte[Math.multiplyExact(Math.multiplyExact(width, height), 3)]);
        int left = Math.max(x, 0);
        int columns = Math.min(x + width, image.width()) - left;
        int bottom = Math.min(y + height, image.height());
        for (int row = Math.max(y, 0); columns > 0 && row < bottom; row++) {
            int from = (row * image.width() + left) * 3;
            int to = ((row - y) * width + left - x) * 3;
            System.arraycopy(image.pixels(), from, part.pixels(), to, columns * 3);
        }
        return part;
    }

    /**
     * Cuts a square from the middle; an odd rest is split as torchvision does (half to even).
     *
     * @param image the picture
     * @param size side of the square in pixels
     * @return the square; black where the picture is smaller
     */
    public static RgbImage centerCrop(RgbImage image, int size) {
        return crop(image, centred(image.width(), size), centred(image.height(), size), size, size);
    }

    /**
     * Mirrors left and right.
     *
     * @param image the picture
     * @return its mirror image
     */
    public static RgbImage mirror(RgbImage image) {
        byte[] pixels = image.pixels();
        byte[] result = new byte[pixels.length];
        int row = image.width() * 3;
        for (int start = 0; start < pixels.length; start += row) {
            for (int i = 0; i < row; i += 3) {
                int to = start + row - 3 - i;
                result[to] = pixels[start + i];
                result[to + 1] = pixels[start + i + 1];
                result[to + 2] = pixels[start + i + 2];
            }
        }
        return new RgbImage(image.width(), image.height(), result);
    }

    private static int centred(int length, int size) {
        return length < size ? -((size - length) / 2) : (int) Math.rint((length - size) / 2.0);
    }
}
