package org.orl.runtime.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.pooling.Pool;
import org.orl.runtime.UserError;

/**
 * How a map is averaged over squares down to a few cells before a linear classifier.
 *
 * <p>The official pools ("specified") belong to pictures of 224 pixels: kernels of 10, 16, 13, 8 and 6 with strides of
 * 10, 8, 5, 3 and 1, the first with a padding of 4 that counts, give 12, 6, 4, 3 and 2 cells a side for the five layers.
 * For other pictures the strides shrink or grow with the map, there is no padding, and the kernel is what then covers the
 * map.
 *
 * @param kernel side of a square
 * @param stride from square to square
 * @param padding zeros around the map, which count in the average
 * @since 0.1
 */
public record Pooling(int kernel, int stride, int padding) {

    private static final int[] SIDES = {112, 56, 28, 14, 7};
    private static final int[] CELLS = {12, 6, 4, 3, 2};
    private static final int[] STRIDES = {10, 8, 5, 3, 1};
    private static final int STEM_PADDING = 4;

    /**
     * The pooling of a layer's map.
     *
     * @param layer 1 is the stem before its pooling, 2 to 5 are the stages
     * @param side of the map
     * @param cells a side of the result; 0 for the protocol's
     * @return its pooling
     * @throws UserError if the map is smaller than that
     */
    public static Pooling of(int layer, int side, int cells) {
        int at = layer - 1;
        int wanted = cells == 0 ? CELLS[at] : cells;
        if (side < wanted) {
            throw new UserError(
                    UserError.Kind.USAGE,
                    "The map of layer " + layer + " has " + side + " x " + side + " cells, but " + wanted + " x "
                            + wanted + " are wanted.",
                    "Use pictures " + (wanted + side - 1) / side + " times as large: set the evaluation's size or crop,"
                            + " its resize, and the size of its view if it has one.");
        }
        int padding = wanted == CELLS[at] && side == SIDES[at] && layer == 1 ? STEM_PADDING : 0;
        int stride = Math.max(1, wanted == CELLS[at] ? STRIDES[at] * side / SIDES[at] : side / wanted);
        return new Pooling(side + 2 * padding - (wanted - 1) * stride, stride, padding);
    }

    static Pooling of(int layer, NDArray map, int cells) {
        return of(layer, Math.toIntExact(map.getShape().get(2)), cells);
    }

    /** What comes of one picture's map: C x cells x cells. */
    Shape result(Shape map) {
        long cells = (map.get(2) + 2L * padding - kernel) / stride + 1;
        return new Shape(map.get(1), cells, cells);
    }

    /** The averages; N x C x H x W to N x C x cells x cells. */
    NDArray apply(NDArray map) {
        return Pool.avgPool2d(
                map, new Shape(kernel, kernel), new Shape(stride, stride), new Shape(padding, padding), false, true);
    }
}
