package org.orl.runtime.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.nio.LongBuffer;
import java.util.stream.LongStream;
import org.orl.runtime.engine.InPlace;
import org.orl.runtime.engine.Rows;

/**
 * The newest unit vectors that a momentum network gave, the oldest overwritten first: the negatives of MoCo.
 *
 * <p>It begins with random directions, as in the official code.
 *
 * @since 0.1
 */
public final class Queue {

    private final NDArray rows;
    private final NDArray pointer;

    /**
     * A queue of random directions.
     *
     * @param name tells its draws from those of another queue
     * @param size how many vectors it holds
     * @param width of a vector
     * @param seed of the draws
     * @param manager owns its arrays
     */
    public Queue(String name, int size, int width, long seed, NDManager manager) {
        rows = Directions.random(name, size, width, seed, manager);
        pointer = manager.create(0L);
    }

    /** All vectors, size x width; in {@link Variables#remember}, as is the pointer. */
    public NDArray rows() {
        return rows;
    }

    /** Where the next vector goes: int64, in [0, size). */
    public NDArray pointer() {
        return pointer;
    }

    /**
     * Overwrites the oldest vectors.
     *
     * @param vectors N x width, of unit length, without gradients
     */
    public void push(NDArray vectors) {
        long size = rows.getShape().get(0);
        long first = pointer.getLong();
        long count = vectors.getShape().get(0);
        try (NDArray places = rows.getManager()
                .create(LongStream.range(first, first + count)
                        .map(i -> i % size)
                        .toArray())) {
            Rows.put(rows, places, vectors);
        }
        InPlace.set(pointer, LongBuffer.wrap(new long[] {(first + count) % size}));
    }
}
