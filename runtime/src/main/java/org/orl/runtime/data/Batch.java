package org.orl.runtime.data;

/**
 * One batch of samples, valid until the next one is taken.
 *
 * @param step from 0 over all epochs
 * @param epoch from 0
 * @param images the samples' positions in the image set
 * @param tensors one array a tensor, filled up to {@code images.length} samples; reused by later batches
 * @since 0.1
 */
@SuppressWarnings("ArrayRecordComponent") // buffers; nobody compares two by equals
public record Batch(long step, int epoch, int[] images, float[][] tensors) {

    /** How many samples it has. */
    public int size() {
        return images.length;
    }
}
