package org.orl.runtime.stage;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import org.orl.runtime.execution.Interrupted;

/** Threads on which a stage treats its images side by side. */
final class Workers implements AutoCloseable {

    private final ExecutorService threads;

    Workers(int threads) {
        this.threads = Executors.newFixedThreadPool(threads, task -> {
            Thread thread = new Thread(task, "orl-stage");
            thread.setDaemon(true);
            return thread;
        });
    }

    <T> Future<T> submit(Callable<T> task) {
        return threads.submit(task);
    }

    /** Does a task for the numbers 0 to count - 1; calls {@code done} on the calling thread after each, in order. */
    <T> List<T> all(int count, IntFunction<T> task, Runnable done) {
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

    /** The result of a task, or its exception. */
    static <T> T await(Future<T> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            throw new Interrupted("the middle of a file");
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

    /** Stops the threads; what is still waiting is not done. */
    @Override
    public void close() {
        threads.shutdownNow();
    }
}
