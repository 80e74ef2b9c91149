package org.orl.runtime.bench;

/** Takes one figure after another. */
@FunctionalInterface
interface Probe extends AutoCloseable {

    /** Runs the work once, or for about a second, and gives a figure in the item's unit. */
    double figure();

    /** Frees what the probe holds. */
    @Override
    default void close() {}

    /** How often a second some work is done, counted for about a second. */
    static Probe rate(Runnable work) {
        return () -> {
            long begin = System.nanoTime();
            long done = 0;
            double seconds = 0;
            while (seconds < 1) {
                work.run();
                done++;
                seconds = seconds(begin);
            }
            return done / seconds;
        };
    }

    /** How many seconds some work takes. */
    static Probe duration(Runnable work) {
        return duration(work, 1);
    }

    /** How many seconds some work takes in the mean, done several times in a row. */
    static Probe duration(Runnable work, int times) {
        return () -> {
            long begin = System.nanoTime();
            for (int i = 0; i < times; i++) {
                work.run();
            }
            return seconds(begin) / times;
        };
    }

    /** Seconds since a reading of the clock. */
    static double seconds(long begin) {
        return (System.nanoTime() - begin) * 1e-9;
    }
}
