package org.orl.runtime.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.Arrays;
import org.orl.runtime.engine.InPlace;
import org.orl.runtime.engine.Rows;

/**
 * One unit vector for every image of the set, by its position: what a network made of it when it last saw it.
 *
 * @since 0.1
 */
public final class FeatureBank {

    private final NDArray rows;

    /**
     * A bank of random directions.
     *
     * @param images how many there are
     * @param width of the vectors
     * @param seed of the directions
     * @param manager owns the bank
     */
    public FeatureBank(int images, int width, long seed, NDManager manager) {
        rows = Directions.random("feature bank", images, width, seed, manager);
    }

    /** All vectors, images x width. */
    public NDArray rows() {
        return rows;
    }

    /**
     * Takes over the directions of features of all images.
     *
     * @param features one row an image, not of unit length
     */
    public void begin(float[][] features) {
        try (NDArray all = rows.getManager().create(features);
                NDArray directions = all.normalize(2, 1)) {
            InPlace.copy(rows, directions);
        }
    }

    /** Positions of images as an array. */
    static NDArray numbers(int[] images, NDManager manager) {
        return manager.create(Arrays.stream(images).asLongStream().toArray());
    }

    /**
     * The cosines of vectors with all memories.
     *
     * @param vectors N rows of unit length
     * @return N x images, on the manager of the vectors
     */
    NDArray similarities(NDArray vectors) {
        try (NDArray columns = rows.transpose()) {
            return vectors.matMul(columns);
        }
    }

    /**
     * Moves the vectors of some images: the direction of (1 - momentum) old + momentum new.
     *
     * @param images their positions, int64, each once
     * @param features what is new, of unit length
     * @param momentum weight of what is new
     * @return the vectors as they are now
     */
    public NDArray update(NDArray images, NDArray features, double momentum) {
        NDArray old = Rows.take(rows, images);
        NDArray moved = features.mul(momentum).add(old.mul(1 - momentum)).normalize(2, 1);
        Rows.put(rows, images, moved);
        return moved;
    }
}
