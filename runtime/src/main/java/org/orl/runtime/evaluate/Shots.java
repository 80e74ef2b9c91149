package org.orl.runtime.evaluate;

import java.util.stream.IntStream;

/**
 * The few images on which a class is fitted.
 *
 * @param positives positions of positive training images
 * @param negatives positions of negative training images
 * @since 0.1
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares two by equals
public record Shots(int[] positives, int[] negatives) {

    /** All of them, positive ones first. */
    int[] rows() {
        return IntStream.concat(IntStream.of(positives), IntStream.of(negatives))
                .toArray();
    }

    /**
     * Draws the images of a class.
     *
     * @since 0.1
     */
    @FunctionalInterface
    public interface Source {

        /**
         * Draws one sample.
         *
         * @param column of the class among the labels
         * @param sample from 0
         * @param shots positive images
         * @return the images, the same for the same arguments
         */
        Shots draw(int column, int sample, int shots);
    }
}
