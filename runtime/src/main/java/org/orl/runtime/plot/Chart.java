package org.orl.runtime.plot;

import java.util.List;

/**
 * What a picture of scores shows: for every series a number at each of some named places.
 *
 * @param name what its file is called, without ending
 * @param title what stands above it
 * @param kind how it is drawn
 * @param x what the places are
 * @param y what the numbers are
 * @param places from left to right
 * @param series at least one
 * @since 0.1
 */
public record Chart(
        String name, String title, Kind kind, String x, String y, List<String> places, List<Series> series) {

    /** How numbers are drawn. */
    public enum Kind {
        /** Bars side by side, for places without an order. */
        BARS,
        /** Lines, for places in an order. */
        LINES
    }

    /**
     * A system, or one of its figures.
     *
     * @param name what the legend calls it
     * @param values one a place, in percent; NaN where there is none
     * @param spread how far above and below each value a bar reaches, in percent; empty for no such bars
     */
    public record Series(String name, List<Double> values, List<Double> spread) {

        /** Numbers without a spread. */
        Series(String name, List<Double> values) {
            this(name, values, List.of());
        }
    }
}
