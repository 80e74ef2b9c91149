package org.orl.runtime.data;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Future;
import org.orl.runtime.parallel.Workers;

/**
 * Makes batches ahead of their use, on threads of its own; what is in them does not depend on how many threads there are.
 *
 * <p>Not thread-safe: one consumer.
 *
 * @since 0.1
 */
public final class BatchLoader implements AutoCloseable {

    private static final int AHEAD = 2;

    private final EpochOrder order;
    private final SampleWriter samples;
    private final Workers workers;
    private final Deque<Pending> pending = new ArrayDeque<>();
    private final Deque<float[][]> free = new ArrayDeque<>();
    private float[][] lent;
    private long nextStep;
    private long waitedNanos;

    private record Pending(Batch batch, List<Future<?>> parts) {}

    /**
     * A loader that begins at any step.
     *
     * @param order which images are in which batch
     * @param batchSize most samples a batch
     * @param floats what each tensor holds a sample
     * @param samples makes the samples
     * @param firstStep the first step, from 0 over all epochs
     * @param threads threads for making samples, at least 1
     */
    public BatchLoader(
            EpochOrder order, int batchSize, int[] floats, SampleWriter samples, long firstStep, int threads) {
        this.order = order;
        this.samples = samples;
        this.nextStep = firstStep;
        for (int i = 0; i <= AHEAD; i++) {
            float[][] tensors = new float[floats.length][];
            for (int t = 0; t < floats.length; t++) {
                tensors[t] = new float[Math.multiplyExact(floats[t], batchSize)];
            }
            free.add(tensors);
        }
        workers = new Workers(threads);
    }

    /**
     * The next batch; waits until it is made.
     *
     * <p>What goes wrong with a sample is thrown here when its batch is due; of several, the first in the batch.
     *
     * @return the batch; its arrays are reused once the next one is taken
     * @throws InterruptedException if the thread was interrupted while it waited
     */
    public Batch next() throws InterruptedException {
        if (lent != null) {
            free.add(lent);
            lent = null;
        }
        while (!free.isEmpty()) {
            begin(free.remove());
        }
        Pending due = pending.element();
        long before = System.nanoTime();
        for (Future<?> part : due.parts()) {
            Workers.result(part);
        }
        waitedNanos += System.nanoTime() - before;
        pending.remove();
        lent = due.batch().tensors();
        return due.batch();
    }

    /** Seconds that the consumer has waited for batches so far. */
    public double waited() {
        return waitedNanos * 1e-9;
    }

    /** Drops what is not begun and waits for the samples that are, so that nobody reads the image set afterwards. */
    @Override
    public void close() {
        workers.close();
    }

    private void begin(float[][] tensors) {
        long step = nextStep++;
        int epoch = Math.toIntExact(step / order.batches());
        int[] images = order.batch(epoch, (int) (step % order.batches()));
        List<Future<?>> parts = new ArrayList<>(images.length);
        for (int slot = 0; slot < images.length; slot++) {
            int image = images[slot];
            int place = slot;
            parts.add(workers.submit(() -> {
                samples.write(image, epoch, tensors, place);
                return null;
            }));
        }
        pending.add(new Pending(new Batch(step, epoch, images, tensors), parts));
    }
}
