package org.orl.runtime.cli;

import java.io.PrintWriter;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Makes of Ctrl-C and of {@code kill} a request: the run may write a checkpoint first.
 *
 * <p>The JVM answers SIGINT and SIGTERM by starting shutdown hooks, and ends with 130 or 143 when they are over. The
 * hook here interrupts the thread that runs, and waits until it has saved. Nothing is lost if it does not: files are
 * written whole or not at all.
 */
final class Signals implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 120;

    private final Thread runner;
    private final PrintWriter err;
    private final CountDownLatch over = new CountDownLatch(1);
    private final Thread hook = new Thread(this::stop, "orl-stop");
    private volatile boolean stopping;

    /**
     * Watches for signals until it is closed.
     *
     * @param runner the thread to interrupt
     * @param err where to say that the signal was heard
     */
    Signals(Thread runner, PrintWriter err) {
        this.runner = runner;
        this.err = err;
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** Whether a signal has come. */
    boolean stopping() {
        return stopping;
    }

    /** Says that the run is over, whichever way. */
    @Override
    public void close() {
        over.countDown();
        if (!stopping) {
            try {
                Runtime.getRuntime().removeShutdownHook(hook);
            } catch (IllegalStateException e) {
                // The signal came this very moment; the hook finds that the run is over.
            }
        }
    }

    private void stop() {
        if (over.getCount() == 0) {
            return;
        }
        stopping = true;
        err.println();
        err.println("Stopping at the next step ...");
        runner.interrupt();
        try {
            if (!over.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                err.println("The step takes too long; stopping now. A run goes on from the last checkpoint.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
