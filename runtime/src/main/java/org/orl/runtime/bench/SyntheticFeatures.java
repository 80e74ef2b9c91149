package org.orl.runtime.bench;

import java.util.List;
import java.util.stream.IntStream;
import org.orl.runtime.data.MultiLabels;
import org.orl.runtime.evaluate.LabelledFeatures;
import org.orl.runtime.random.Draws;

/** Features as a ResNet gives them, half of them zero, with as many images as VOC07; classes shift some of them. */
final class SyntheticFeatures {

    private static final int WIDTH = 8192;
    private static final int MARKS = 64;
    private static final double FREQUENCY = 0.08;
    private static final double SHIFT = 0.35;

    private SyntheticFeatures() {}

    /**
     * Draws features and labels.
     *
     * @param images rows
     * @param classes columns of the labels
     * @param seed of all draws
     */
    static LabelledFeatures draw(int images, int classes, long seed) {
        float[][] rows = new float[images][WIDTH];
        byte[][] labels = new byte[images][classes];
        for (int i = 0; i < images; i++) {
            Draws draws = Draws.of(seed, i);
            for (int d = 0; d < WIDTH; d++) {
                rows[i][d] = (float) Math.max(0, 2 * draws.uniform() - 1);
            }
            for (int c = 0; c < classes; c++) {
                if (draws.happens(FREQUENCY)) {
                    labels[i][c] = MultiLabels.POSITIVE;
                    Draws marks = Draws.of(c);
                    for (int m = 0; m < MARKS; m++) {
                        rows[i][marks.below(WIDTH)] += (float) SHIFT;
                    }
                }
            }
        }
        List<String> names =
                IntStream.range(0, classes).mapToObj(c -> "class " + c).toList();
        return new LabelledFeatures(rows, new MultiLabels(names, labels));
    }
}
