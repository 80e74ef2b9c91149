package org.orl.runtime.bench;

/** One thing whose speed is measured. */
interface Item {

    /** What it is called on the command line. */
    String name();

    /** What is measured, in a few words. */
    String what();

    /** The unit of a figure. */
    String unit();

    /** The row of docs/benchmark.md that holds the reference's figure. */
    String reference();

    /** How many figures are thrown away first, while code is compiled and caches are filled. */
    default int discarded() {
        return 1;
    }

    /** How many figures the median is taken of. */
    default int runs() {
        return 5;
    }

    /**
     * Makes what is measured, outside of the measurement.
     *
     * @param conditions of the measurement
     * @return measures; the first figure is thrown away
     */
    Probe prepare(Conditions conditions);
}
