package org.orl.runtime.metric;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Which pixels of an image belong to an object, as COCO writes it: lengths of runs, column after column, of pixels
 * outside and inside in turn.
 *
 * @since 0.1
 */
public final class RunLengthMask {

    /** Characters of the compressed form stand for the numbers from 0, beginning with this one. */
    private static final int FIRST_CHARACTER = 48;

    private static final int DIGIT_BITS = 5;
    private static final int MORE = 0x20;
    private static final int SIGN = 0x10;

    private final int height;
    private final int width;
    private final int[] runs;

    private RunLengthMask(int height, int width, int[] runs) {
        this.height = height;
        this.width = width;
        this.runs = runs;
        long pixels = 0;
        for (int run : runs) {
            if (run < 0) {
                throw new IllegalArgumentException("A run has " + run + " pixels");
            }
            pixels += run;
        }
        if (pixels != (long) height * width) {
            throw new IllegalArgumentException("The runs cover " + pixels + " pixels of " + height + " x " + width);
        }
    }

    /**
     * A mask from its runs.
     *
     * @param height of the image in pixels
     * @param width of the image in pixels
     * @param runs the first is outside the object and may be 0
     * @return the mask
     * @throws IllegalArgumentException if the runs do not cover the image
     */
    public static RunLengthMask of(int height, int width, int... runs) {
        return new RunLengthMask(height, width, runs.clone());
    }

    /**
     * A mask from COCO's compressed text: five bits a character, lowest first, each run from the third on as the
     * difference to the one before the last.
     *
     * @param height of the image in pixels
     * @param width of the image in pixels
     * @param text the runs
     * @return the mask
     * @throws IllegalArgumentException if the runs do not cover the image
     */
    public static RunLengthMask parse(int height, int width, String text) {
        List<Integer> runs = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int value = 0;
            int shift = 0;
            int digit = MORE;
            while ((digit & MORE) != 0) {
                if (at == text.length()) {
                    throw new IllegalArgumentException("The mask's text ends within a number");
                }
                digit = text.charAt(at++) - FIRST_CHARACTER;
                value |= (digit & 0x1f) << shift;
                shift += DIGIT_BITS;
            }
            if ((digit & SIGN) != 0 && shift < Integer.SIZE) {
                value |= -1 << shift;
            }
            runs.add(runs.size() > 2 ? value + runs.get(runs.size() - 2) : value);
        }
        return new RunLengthMask(
                height, width, runs.stream().mapToInt(run -> run).toArray());
    }

    /**
     * The pixels that are in at least one of several polygons.
     *
     * @param height of the image in pixels
     * @param width of the image in pixels
     * @param polygons each x, y, x, y, ... in pixels
     * @return the mask
     */
    public static RunLengthMask ofPolygons(int height, int width, List<double[]> polygons) {
        if (polygons.size() == 1) {
            return new RunLengthMask(height, width, PolygonRuns.of(polygons.get(0), height, width));
        }
        BitSet all = new BitSet(height * width);
        for (double[] polygon : polygons) {
            int[] runs = PolygonRuns.of(polygon, height, width);
            int at = 0;
            for (int i = 0; i < runs.length; i++) {
                if (i % 2 == 1) {
                    all.set(at, at + runs[i]);
                }
                at += runs[i];
            }
        }
        return new RunLengthMask(height, width, runs(all, height * width));
    }

    private static int[] runs(BitSet pixels, int count) {
        List<Integer> runs = new ArrayList<>();
        int at = 0;
        while (at < count) {
            int inside = pixels.nextSetBit(at);
            int begin = inside < 0 ? count : inside;
            runs.add(begin - at);
            at = Math.min(count, pixels.nextClearBit(begin));
            if (begin < count) {
                runs.add(at - begin);
            }
        }
        return runs.stream().mapToInt(run -> run).toArray();
    }

    /** How many pixels belong to the object. */
    public long area() {
        long area = 0;
        for (int i = 1; i < runs.length; i += 2) {
            area += runs[i];
        }
        return area;
    }

    /**
     * How many pixels belong to both objects.
     *
     * @param other a mask of the same image
     * @return the pixels
     */
    public long intersection(RunLengthMask other) {
        if (height != other.height || width != other.width) {
            throw new IllegalArgumentException("Masks of " + height + " x " + width + " and of " + other.height + " x "
                    + other.width + " are not of one image");
        }
        long common = 0;
        int mine = 0;
        int theirs = 0;
        int left = runs.length > 0 ? runs[0] : 0;
        int otherLeft = other.runs.length > 0 ? other.runs[0] : 0;
        while (mine < runs.length && theirs < other.runs.length) {
            int step = Math.min(left, otherLeft);
            if (mine % 2 == 1 && theirs % 2 == 1) {
                common += step;
            }
            left -= step;
            otherLeft -= step;
            if (left == 0 && ++mine < runs.length) {
                left = runs[mine];
            }
            if (otherLeft == 0 && ++theirs < other.runs.length) {
                otherLeft = other.runs[theirs];
            }
        }
        return common;
    }
}
