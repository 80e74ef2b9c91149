package org.orl.runtime.data;

/**
 * Makes one sample of a batch: decodes, augments, normalises. Called by many threads at once.
 *
 * @since 0.1
 */
@FunctionalInterface
public interface SampleWriter {

    /**
     * Writes a sample.
     *
     * @param image its position in the image set
     * @param epoch from 0
     * @param tensors one array a tensor of the batch
     * @param slot the sample's place in the batch; it fills {@code [slot * n, (slot + 1) * n)} of each tensor, where n is
     *     what that tensor holds a sample
     */
    void write(int image, int epoch, float[][] tensors, int slot);
}
