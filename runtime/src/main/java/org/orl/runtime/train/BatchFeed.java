package org.orl.runtime.train;

import ai.djl.ndarray.NDManager;

/**
 * Gives one batch after another, for as many steps as somebody asks.
 *
 * @since 0.1
 */
public interface BatchFeed extends AutoCloseable {

    /**
     * The next batch; waits until it is there.
     *
     * @param manager takes its arrays
     * @return what the training system expects; on that manager
     * @throws InterruptedException if the thread was interrupted while it waited
     */
    TrainingBatch next(NDManager manager) throws InterruptedException;

    /** Stops reading ahead. */
    @Override
    void close();

    /** Opens a feed at any step, so that a resumed run sees the batches that it would have seen. */
    @FunctionalInterface
    interface Source {

        /**
         * Opens a feed.
         *
         * @param step the first step, counted from 0 over all epochs
         * @return to be closed
         */
        BatchFeed from(long step);
    }
}
