package org.orl.runtime.reproduce;

import java.util.List;

/**
 * Mean and spread of some values.
 *
 * @param mean their mean; NaN if there are none
 * @param std their standard deviation, as a sample's (divided by one less than their number); NaN below two values
 * @param count how many there are
 */
record Spread(double mean, double std, int count) {

    static Spread of(List<Double> values) {
        int count = values.size();
        double mean = values.stream().mapToDouble(Double::doubleValue).average().orElse(Double.NaN);
        if (count < 2) {
            return new Spread(mean, Double.NaN, count);
        }
        double squares = values.stream()
                .mapToDouble(value -> (value - mean) * (value - mean))
                .sum();
        return new Spread(mean, Math.sqrt(squares / (count - 1)), count);
    }
}
