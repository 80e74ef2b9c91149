package org.orl.runtime.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;

/** Some threads that do lists of tasks; results come in the order of the list, whatever the number of threads. */
final class Workers implements AutoCloseable {

    private final ExecutorService threads;

    Workers(int count) {
        threads = Executors.newFixedThreadPool(count, task -> {
            Thread thread = new Thread(task, "evaluate");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Hands a task to the next free thread. */
    <T> Future<T> submit(Callable<T> task) {
        return threads.submit(task);
    }

    /**
     * Does all tasks and waits for them.
     *
     * @param tasks independent of one another
     * @param done told after each task how many are done, on the calling thread
     */
    <T> List<T> all(List<? extends Callable<T>> tasks, IntConsumer done) {
        List<Future<T>> futures = new ArrayList<>();
        for (Callable<T> task : tasks) {
            futures.add(submit(task));
        }
        List<T> results = new ArrayList<>();
        for (Future<T> future : futures) {
            results.add(await(future));
            done.accept(results.size());
        }
        return results;
    }

    /** The result of a task; what the task throws is thrown here. */
    static <T> T await(Future<T> future) {
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
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            CancellationException cancelled = new CancellationException("Interrupted while waiting for a worker");
            cancelled.initCause(e);
            throw cancelled;
        }
    }

    /** Drops the tasks that have not begun. */
    @Override
    public void close() {
        threads.shutdownNow();
    }
}
