package org.orl.runtime.parallel;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;

/**
 * Threads that do tasks side by side; results come in the order of the tasks, whatever the number of threads.
 *
 * @since 0.1
 */
public final class Workers implements AutoCloseable {

    private final ThreadPoolExecutor threads;

    /**
     * Some threads.
     *
     * @param count how many, at least 1
     */
    public Workers(int count) {
        threads = new ThreadPoolExecutor(count, count, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), task -> {
            Thread thread = new Thread(task, "orl-worker");
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * Hands a task to the next free thread.
     *
     * @param <T> what comes of it
     * @param task what to do
     * @return its future result
     */
    public <T> Future<T> submit(Callable<T> task) {
        return threads.submit(task);
    }

    /**
     * Does a task for the numbers 0 to {@code count - 1} and waits for all.
     *
     * @param <T> what comes of a task
     * @param count how many tasks
     * @param task independent of its other numbers
     * @param done called on the calling thread after each task, in their order
     * @return the results, in the order of the numbers
     * @throws CancellationException if the calling thread is interrupted; its flag stays set
     */
    public <T> List<T> all(int count, IntFunction<T> task, Runnable done) {
        List<Future<T>> futures = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            int number = i;
            futures.add(submit(() -> task.apply(number)));
        }
        List<T> results = new ArrayList<>(count);
        for (Future<T> future : futures) {
            results.add(await(future));
            done.run();
        }
        return results;
    }

    /**
     * The result of a task; what the task throws is thrown here.
     *
     * @param <T> what comes of it
     * @param future what {@link #submit} gave
     * @return the result
     * @throws CancellationException if the calling thread is interrupted; its flag stays set
     */
    public static <T> T await(Future<T> future) {
        try {
            return result(future);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            CancellationException cancelled = new CancellationException("Interrupted while waiting for a worker");
            cancelled.initCause(e);
            throw cancelled;
        }
    }

    /**
     * As {@link #await}, for callers that hand interruptions on.
     *
     * @param <T> what comes of it
     * @param future what {@link #submit} gave
     * @return the result
     * @throws InterruptedException if the calling thread is interrupted
     */
    public static <T> T result(Future<T> future) throws InterruptedException {
        try {
            return future.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            if (e.getCause() instanceof Error cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    /** Drops the tasks that have not begun and waits for those that have, so that nobody reads an image set afterwards. */
    @Override
    public void close() {
        // No interrupt: it would close a file channel that a task shares with other readers.
        threads.getQueue().clear();
        threads.shutdown();
        try {
            threads.awaitTermination(Long.MAX_VALUE, TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
