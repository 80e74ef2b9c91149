package org.orl.runtime.evaluate;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.orl.dsl.evaluate.LowShotSvm;
import org.orl.runtime.UserError;
import org.orl.runtime.data.MultiLabels;
import org.orl.runtime.random.Draws;

/** Draws shots without repetition among the images that a class is, and is not, certainly in. */
final class SeededShots implements Shots.Source {

    private static final long PURPOSE = Draws.word(LowShotSvm.Spec.class.getName());

    private final List<int[]> positives;
    private final List<int[]> negatives;
    private final int ratio;
    private final long seed;

    /**
     * A source that has enough images for every draw.
     *
     * @throws UserError if a class has too few
     */
    SeededShots(MultiLabels labels, LowShotSvm.Spec spec, long seed) {
        this.positives = rows(labels, MultiLabels.POSITIVE);
        this.negatives = rows(labels, MultiLabels.NEGATIVE);
        this.ratio = spec.negativesPerPositive();
        this.seed = seed;
        int most = spec.shots().stream().mapToInt(shots -> shots).max().orElseThrow();
        for (int column = 0; column < positives.size(); column++) {
            String name = labels.classes().get(column);
            int there = positives.get(column).length;
            if (there < most) {
                throw new UserError(
                        UserError.Kind.DATA,
                        "Class '" + name + "' has " + count(there, "positive") + ", but @LowShotSvm.shots asks for "
                                + most + ".",
                        there == 0
                                ? "Label images of it, or leave the class out of the lists."
                                : "Ask for at most " + there + " shots, or label more images of it.");
            }
            int others = negatives.get(column).length;
            if (others < most * ratio) {
                throw new UserError(
                        UserError.Kind.DATA,
                        "Class '" + name + "' has " + count(others, "negative") + ", but " + most + " shots with "
                                + ratio + " negative images each ask for " + most * ratio + ".",
                        "Ask for fewer shots, or lower @LowShotSvm.negativesPerPositive.");
            }
        }
    }

    @Override
    public Shots draw(int column, int sample, int shots) {
        Draws draws = Draws.of(seed, PURPOSE, column, sample, shots);
        return new Shots(some(positives.get(column), shots, draws), some(negatives.get(column), shots * ratio, draws));
    }

    private static int[] some(int[] rows, int count, Draws draws) {
        return Arrays.stream(draws.permutation(rows.length), 0, count)
                .map(place -> rows[place])
                .sorted()
                .toArray();
    }

    private static List<int[]> rows(MultiLabels labels, byte label) {
        byte[][] values = labels.values();
        return IntStream.range(0, labels.classes().size())
                .mapToObj(column -> IntStream.range(0, values.length)
                        .filter(i -> values[i][column] == label)
                        .toArray())
                .toList();
    }

    private static String count(int images, String what) {
        return (images == 0 ? "no " : images + " ") + what + " training image" + (images > 1 ? "s" : "");
    }
}
