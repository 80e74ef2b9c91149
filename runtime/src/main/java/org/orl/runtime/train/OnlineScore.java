package org.orl.runtime.train;

import java.util.Map;

/**
 * What an evaluation found of an encoder while it was trained.
 *
 * @param epoch how many epochs were over
 * @param evaluation the evaluation's name
 * @param row its place in the result table
 * @param column its place in the result table
 * @param kind the protocol with its constants
 * @param metric what the number is, such as {@code top-1}
 * @param value in percent (0 to 100)
 * @param figures all numbers of the score, by what they are, in percent
 * @since 0.1
 */
public record OnlineScore(
        int epoch,
        String evaluation,
        String row,
        String column,
        String kind,
        String metric,
        double value,
        Map<String, Double> figures) {

    /** Checks that it says what it must. */
    public OnlineScore {
        if (epoch < 0 || evaluation == null || column == null || metric == null || figures == null) {
            throw new IllegalArgumentException("epoch, evaluation, column, metric or figures are missing");
        }
    }

    /** Whether it is of the same evaluation and epoch as another one. */
    boolean isSame(OnlineScore other) {
        return epoch == other.epoch && evaluation.equals(other.evaluation);
    }
}
