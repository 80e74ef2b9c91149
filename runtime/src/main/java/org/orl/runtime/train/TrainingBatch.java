package org.orl.runtime.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import java.util.Arrays;

/**
 * What one step trains on.
 *
 * @param tensors what the samples were made of, the samples along the first axis; views, N x 3 x H x W and normalised,
 *     come first; at least one
 * @param images the N samples' positions in the image set, for systems that remember images
 * @since 0.1
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares two by equals
public record TrainingBatch(NDList tensors, int[] images) {

    /**
     * One view of all samples.
     *
     * @param index from 0, in the order of the experiment's view parameters
     * @return N x 3 x H x W
     */
    public NDArray view(int index) {
        return tensors.get(index);
    }

    /** How many samples there are. */
    public int size() {
        return images.length;
    }

    /**
     * Some of the samples.
     *
     * @param from the first
     * @param to after the last
     * @param manager owns what is made of them
     * @return a batch that shares this one's numbers
     */
    public TrainingBatch part(int from, int to, NDManager manager) {
        NDIndex samples = new NDIndex().addSliceDim(from, to);
        NDList some = new NDList();
        tensors.forEach(tensor -> some.add(tensor.get(manager, samples)));
        return new TrainingBatch(some, Arrays.copyOfRange(images, from, to));
    }

    /** Owns the arrays of the step; closed after it. */
    public NDManager manager() {
        return tensors.head().getManager();
    }
}
