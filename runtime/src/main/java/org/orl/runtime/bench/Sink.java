package org.orl.runtime.bench;

/** Takes results, so that the compiler cannot leave out what makes them. */
final class Sink {

    private static volatile double last;

    private Sink() {}

    static void take(double value) {
        last = value;
    }

    static double last() {
        return last;
    }
}
