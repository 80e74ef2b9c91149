package org.orl.runtime.evaluate;

import java.util.Optional;
import java.util.stream.IntStream;
import org.orl.runtime.data.MultiLabels;

/**
 * The binary problem of one class.
 *
 * @param column of the class among the labels
 * @param name of the class
 * @param positive for every training image, whether it is positive; difficult counts as negative
 * @param tested the test images that are not difficult
 * @param truth for every tested image, whether it is positive
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares two by equals
record ClassTask(int column, String name, boolean[] positive, int[] tested, boolean[] truth) {

    static ClassTask of(int column, MultiLabels train, MultiLabels test) {
        byte[][] rows = test.values();
        int[] tested = IntStream.range(0, rows.length)
                .filter(i -> rows[i][column] != MultiLabels.DIFFICULT)
                .toArray();
        boolean[] truth = new boolean[tested.length];
        for (int i = 0; i < tested.length; i++) {
            truth[i] = rows[tested[i]][column] == MultiLabels.POSITIVE;
        }
        boolean[] positive = new boolean[train.values().length];
        for (int i = 0; i < positive.length; i++) {
            positive[i] = train.values()[i][column] == MultiLabels.POSITIVE;
        }
        return new ClassTask(column, train.classes().get(column), positive, tested, truth);
    }

    /** Which side each training image is on, see {@link DualSvm}; those that are not among {@code fitted} on none. */
    double[] sides(int[] fitted) {
        double[] sides = new double[positive.length];
        for (int row : fitted) {
            sides[row] = positive[row] ? 1 : -1;
        }
        return sides;
    }

    int trainPositives() {
        return count(positive);
    }

    int testPositives() {
        return count(truth);
    }

    /** Why the class cannot be scored, if it cannot. */
    Optional<String> obstacle() {
        if (trainPositives() == 0) {
            return Optional.of("no positive training image");
        }
        if (trainPositives() == positive.length) {
            return Optional.of("no negative training image");
        }
        if (testPositives() == 0) {
            return Optional.of("no positive test image");
        }
        return Optional.empty();
    }

    private static int count(boolean[] values) {
        return (int) IntStream.range(0, values.length).filter(i -> values[i]).count();
    }
}
