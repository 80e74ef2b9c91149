package org.orl.runtime.bench;

import java.util.Arrays;

/**
 * What was measured of an item.
 *
 * @param item its name
 * @param what it is
 * @param unit of the figures
 * @param median of the figures
 * @param lowest of the figures
 * @param highest of the figures
 * @param runs how many figures there are
 * @param reference the row of docs/benchmark.md to compare with
 * @since 0.1
 */
public record Measurement(
        String item,
        String what,
        String unit,
        double median,
        double lowest,
        double highest,
        int runs,
        String reference) {

    /** Takes an item's figures, after those that are thrown away. */
    static Measurement of(Item item, Conditions conditions) {
        double[] figures = new double[item.runs()];
        try (Probe probe = item.prepare(conditions)) {
            for (int i = 0; i < item.discarded(); i++) {
                probe.figure();
            }
            for (int i = 0; i < figures.length; i++) {
                figures[i] = probe.figure();
            }
        }
        Arrays.sort(figures);
        int half = figures.length / 2;
        double median = figures.length % 2 == 1 ? figures[half] : (figures[half - 1] + figures[half]) / 2;
        return new Measurement(
                item.name(),
                item.what(),
                item.unit(),
                median,
                figures[0],
                figures[figures.length - 1],
                figures.length,
                item.reference());
    }
}
