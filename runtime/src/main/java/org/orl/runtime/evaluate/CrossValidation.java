package org.orl.runtime.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.orl.runtime.metric.AveragePrecision;

/**
 * How well a class is ranked by classifiers that have not seen what they rank.
 *
 * <p>A fold counts if its test part has a positive image, and its training part a positive and a negative one. With at
 * least as many positive images as folds, all count; with fewer, the mean is over those that count. (The reference
 * counts a fold without positive test images as 0, which divides the mean of every cost by the same number and so
 * chooses the same cost.) If no fold counts, because there is a single positive image, no cost can be told from
 * another.
 */
final class CrossValidation {

    private final ClassTask task;
    private final List<Fold> folds = new ArrayList<>();

    /** The training and the test rows of a fold that counts. */
    @SuppressWarnings("ArrayRecordComponent") // nobody compares two by equals
    private record Fold(int[] train, int[] test) {}

    CrossValidation(ClassTask task, int count) {
        this.task = task;
        int[] foldOf = StratifiedFolds.assign(task.positive(), count);
        for (int f = 0; f < count; f++) {
            int number = f;
            int[] train = rows(foldOf, fold -> fold != number);
            int[] test = rows(foldOf, fold -> fold == number);
            if (contains(test, true) && contains(train, true) && contains(train, false)) {
                folds.add(new Fold(train, test));
            }
        }
    }

    /**
     * The stepwise average precision of every cost on a fold's test part.
     *
     * @param fits fits on the training part
     * @param number of the fold, from 0, those that count first
     * @return in the order of the costs; empty if the fold does not count
     */
    List<Double> averagePrecisions(SvmFits fits, int number) {
        if (number >= folds.size()) {
            return List.of();
        }
        Fold fold = folds.get(number);
        boolean[] truth = new boolean[fold.test().length];
        for (int i = 0; i < truth.length; i++) {
            truth[i] = task.positive()[fold.test()[i]];
        }
        return fits.forEveryCost(task, fold.train(), scores -> {
            double[] tested =
                    IntStream.of(fold.test()).mapToDouble(row -> scores[row]).toArray();
            return AveragePrecision.stepwise(tested, truth);
        });
    }

    private boolean contains(int[] rows, boolean value) {
        return IntStream.of(rows).anyMatch(row -> task.positive()[row] == value);
    }

    private static int[] rows(int[] foldOf, IntPredicate wanted) {
        return IntStream.range(0, foldOf.length)
                .filter(i -> wanted.test(foldOf[i]))
                .toArray();
    }
}
