package org.orl.runtime.train;

import java.util.LinkedHashMap;
import java.util.Map;

/** How fast steps are, and what share of the time they wait for data; for the log alone, no result depends on it. */
final class StepTimer {

    private static final double NANOS = 1e9;

    private long began = System.nanoTime();
    private long waited;

    /** The batch has arrived. */
    void arrived() {
        waited = System.nanoTime() - began;
    }

    /** The step is over, and the next begins. */
    Map<String, Double> lap(long images) {
        long now = System.nanoTime();
        double taken = Math.max(1, now - began);
        Map<String, Double> figures = new LinkedHashMap<>();
        figures.put("images_per_second", images / (taken / NANOS));
        figures.put("data_wait", waited / taken);
        began = now;
        return figures;
    }
}
