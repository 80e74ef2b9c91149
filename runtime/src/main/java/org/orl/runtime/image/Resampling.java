package org.orl.runtime.image;

import org.orl.dsl.artifact.Box;
import org.orl.dsl.augment.Interpolation;
import org.orl.runtime.UserError;

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
     * @throws UserError if it would have more than 178,956,970 pixels
     */
    public static RgbImage shorterSide(RgbImage image, int size, Interpolation interpolation) {
        Box whole = shorterSided(image, size);
        if ((long) whole.width() * whole.height() > PictureHeader.MOST_PIXELS) {
            throw tooLong(image, size, whole.width(), whole.height());
        }
        return resize(image, whole.width(), whole.height(), interpolation);
    }

    /**
     * Resizes so that the shorter side has a given length, and cuts a square from the middle; computes nothing that is
     * cut off, so that the length of the longer side does not matter.
     *
     * @param image the picture
     * @param size of the shorter side in pixels
     * @param crop side of the square in pixels
     * @param interpolation the filter
     * @return the same pixels as {@link #shorterSide} and then {@link #centerCrop}
     * @throws UserError if the longer side would have more than 2,147,483,647
     */
    public static RgbImage shorterSideCrop(RgbImage image, int size, int crop, Interpolation interpolation) {
        Box whole = shorterSided(image, size);
        int left = centred(whole.width(), crop);
        int top = centred(whole.height(), crop);
        int x = Math.max(left, 0);
        int y = Math.max(top, 0);
        Box part = new Box(x, y, Math.min(left + crop, whole.width()) - x, Math.min(top + crop, whole.height()) - y);
        Box all = new Box(0, 0, image.width(), image.height());
        int[] middle = new int[Math.multiplyExact(part.width(), part.height())];
        resize(image, all, whole, part, interpolation, middle);
        return crop(new RgbImage(part.width(), part.height(), middle), left - x, top - y, crop, crop);
    }

    /** The size of a picture whose shorter side has been resized. */
    private static Box shorterSided(RgbImage image, int size) {
        int shorter = Math.min(image.width(), image.height());
        long width = image.width() == shorter ? size : (long) size * image.width() / shorter;
        long height = image.width() == shorter ? (long) size * image.height() / shorter : size;
        if (Math.max(width, height) > Integer.MAX_VALUE) {
            throw tooLong(image, size, width, height);
        }
        return new Box(0, 0, (int) width, (int) height);
    }

    private static UserError tooLong(RgbImage image, int size, long width, long height) {
        return new UserError(
                UserError.Kind.DATA,
                "A picture of " + image.width() + " x " + image.height() + " pixels would have " + width + " x "
                        + height + " with a shorter side of " + size + ": more than " + PictureHeader.MOST_PIXELS + ".",
                "Take it out of the set; 'orl check-data' names the pictures of such a shape.");
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
        if (isPlain(image, box, width, height)) {
            int[] result = new int[Math.multiplyExact(width, height)];
            cropResize(image, box, width, height, interpolation, result);
            return new RgbImage(width, height, result);
        }
        RgbImage part = crop(image, box.x(), box.y(), box.width(), box.height());
        return isInside(image, box) ? part : resize(part, width, height, interpolation);
    }

    /** Whether a part lies within the picture and has to be resized. */
    static boolean isPlain(RgbImage image, Box box, int width, int height) {
        return isInside(image, box) && (box.width() != width || box.height() != height);
    }

    private static boolean isInside(RgbImage image, Box box) {
        return box.x() >= 0
                && box.y() >= 0
                && box.x() + box.width() <= image.width()
                && box.y() + box.height() <= image.height();
    }

    /** Resizes a part that {@link #isPlain}, and writes it as packed pixels. */
    static void cropResize(RgbImage image, Box box, int width, int height, Interpolation interpolation, int[] result) {
        Box whole = new Box(0, 0, width, height);
        resize(image, box, whole, whole, interpolation, result);
    }

    /**
     * Resizes a part of a picture, and computes a part of the result.
     *
     * @param box what is resized, inside the picture
     * @param whole its size when it is resized
     * @param part what is computed of that
     * @param result receives the part's packed pixels
     */
    private static void resize(
            RgbImage image, Box box, Box whole, Box part, Interpolation interpolation, int[] result) {
        Coefficients columns =
                Coefficients.of(box.width(), whole.width(), part.x(), part.x() + part.width(), interpolation);
        Coefficients rows =
                Coefficients.of(box.height(), whole.height(), part.y(), part.y() + part.height(), interpolation);
        new CropResize(image, box, columns, rows).write(result);
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
        int size = Math.multiplyExact(width, height);
        if (image.isPacked()) {
            int[] part = new int[size];
            copy(image, image.packed(), 1, x, y, width, height, part);
            return new RgbImage(width, height, part);
        }
        byte[] part = new byte[Math.multiplyExact(size, 3)];
        copy(image, image.pixels(), 3, x, y, width, height, part);
        return new RgbImage(width, height, part);
    }

    /** Copies what is inside the picture, from one array to another of the same type, with some elements a pixel. */
    private static void copy(
            RgbImage image, Object pixels, int unit, int x, int y, int width, int height, Object part) {
        int left = Math.max(x, 0);
        int columns = Math.min(x + width, image.width()) - left;
        int bottom = Math.min(y + height, image.height());
        for (int row = Math.max(y, 0); columns > 0 && row < bottom; row++) {
            int from = (row * image.width() + left) * unit;
            int to = ((row - y) * width + left - x) * unit;
            System.arraycopy(pixels, from, part, to, columns * unit);
        }
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

    /** Mirrors packed pixels left and right; the result may be the pixels' own array. */
    static void mirror(int[] pixels, int width, int[] result) {
        for (int start = 0; start < pixels.length; start += width) {
            for (int left = start, right = start + width - 1; left <= right; left++, right--) {
                int pixel = pixels[left];
                result[left] = pixels[right];
                result[right] = pixel;
            }
        }
    }

    private static int centred(int length, int size) {
        return length < size ? -((size - length) / 2) : (int) Math.rint((length - size) / 2.0);
    }
}
