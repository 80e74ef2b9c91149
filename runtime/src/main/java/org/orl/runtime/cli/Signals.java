package org.orl.runtime.cli;

import java.io.PrintWriter;
import java.lang.reflect.Proxy;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.orl.runtime.execution.Interrupted;

/**
 * Makes of Ctrl-C, of {@code kill} and of a terminal that is closed a request: the run may finish its step and write a checkpoint.
 *
 * <p>The first signal interrupts the thread that runs. A second one ends the process at once, and so does a step that
 * goes on for too long. Nothing is damaged by that: files are written whole or not at all.
 */
final class Signals implements AutoCloseable {

    /** The system property that says for how many seconds a step may go on after a signal. */
    static final String PATIENCE = "orl.stop.seconds";

    private static final int PATIENCE_SECONDS = 30;

    /** A process that a signal ended has this exit code, plus the signal's number. */
    private static final int ENDED_BY_SIGNAL = 128;

    private static final int INTERRUPT = 2;
    private static final List<String> HEARD = List.of("INT", "TERM", "HUP");

    private final Thread runner;
    private final PrintWriter err;
    private final CountDownLatch over = new CountDownLatch(1);
    private final Map<Object, Object> handlersBefore = new LinkedHashMap<>();
    private volatile int number;

    /**
     * Watches for signals until it is closed.
     *
     * @param runner the thread to interrupt
     * @param err where to say that the signal was heard
     */
    Signals(Thread runner, PrintWriter err) {
        this.runner = runner;
        this.err = err;
        HEARD.forEach(this::listen);
    }

    /** Whether a signal has come. */
    boolean stopping() {
        return number != 0;
    }

    /** Whether a signal is why a run ended so. */
    boolean caused(RuntimeException end) {
        return end instanceof Interrupted || stopping();
    }

    /**
     * Says how to go on after a run that a signal stopped.
     *
     * @return the exit code
     */
    int tell(RuntimeException end) {
        Thread.interrupted(); // heard; a thread with the flag set cannot write files
        err.println(end instanceof Interrupted ? end.getMessage() : "Stopped; the last checkpoint is kept.");
        err.println("Run the same command again to go on.");
        return exitCode();
    }

    /** The exit code of a process that the signal stopped, such as 130 for Ctrl-C. */
    int exitCode() {
        return ENDED_BY_SIGNAL + (stopping() ? number : INTERRUPT);
    }

    /** Says that the run is over, whichever way. */
    @Override
    public void close() {
        over.countDown();
        handlersBefore.forEach(Signals::handle);
    }

    private void listen(String name) {
        try {
            // By reflection: javac warns of the package by name, and no annotation silences it.
            Class<?> handler = Class.forName("sun.misc.SignalHandler");
            Object signal = Class.forName("sun.misc.Signal")
                    .getConstructor(String.class)
                    .newInstance(name);
            Object heard = Proxy.newProxyInstance(
                    handler.getClassLoader(), new Class<?>[] {handler}, (proxy, method, arguments) -> {
                        if (!method.getName().equals("handle")) {
                            return method.invoke(this, arguments);
                        }
                        heard((int)
                                arguments[0].getClass().getMethod("getNumber").invoke(arguments[0]));
                        return null;
                    });
            handlersBefore.put(signal, handle(signal, heard));
        } catch (ReflectiveOperationException e) {
            // This Java, or this system, has no such signal; then it ends the process, and files stay whole.
        }
    }

    private static Object handle(Object signal, Object handler) {
        try {
            return signal.getClass()
                    .getMethod("handle", signal.getClass(), Class.forName("sun.misc.SignalHandler"))
                    .invoke(null, signal, handler);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("A signal that was heard can be handled", e);
        }
    }

    private synchronized void heard(int signal) {
        if (over.getCount() == 0) {
            return;
        }
        if (stopping()) {
            halt("Stopping at once.");
        }
        number = signal;
        err.println();
        err.println("Stopping after this step; the same signal again stops at once ...");
        runner.interrupt();
        Thread watch = new Thread(this::await, "orl-stop");
        watch.setDaemon(true);
        watch.start();
    }

    private void await() {
        try {
            if (!over.await(Integer.getInteger(PATIENCE, PATIENCE_SECONDS), TimeUnit.SECONDS)) {
                halt("The step goes on for too long; stopping now, without a checkpoint of it.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void halt(String why) {
        err.println(why + " Run the same command again to go on from the last checkpoint.");
        err.flush();
        Runtime.getRuntime().halt(exitCode());
    }
}
