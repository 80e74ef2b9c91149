package org.orl.tests.parity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.orl.dsl.artifact.ShotCurve;
import org.orl.dsl.evaluate.LowShotSvm;
import org.orl.runtime.evaluate.LowShotProtocol;
import org.orl.runtime.evaluate.Shots;
import org.orl.runtime.report.Monitor;

/** The low-shot protocol is the reference's on the images that it drew: replays golden svm/lowshot.npz. */
final class LowShotSvmTest {

    private static final List<Integer> SHOTS = List.of(1, 2, 4, 8);
    private static final int SAMPLES = 5;

    /** The reference's solver stops after 2000 passes at high costs, ours at the minimum. */
    private static final double TOLERANCE = 5e-4;

    private final Npz golden = Npz.golden("svm/lowshot.npz");
    private final List<Double> costs =
            Arrays.stream(Npz.golden("svm/full.npz").doubles("costs")).boxed().toList();

    @Test
    void everyCostGivesTheFiguresOfTheReference() {
        ShotCurve curve = curve(2);
        List<String> names = List.of("mean", "min", "max", "std");
        for (int k = 0; k < SHOTS.size(); k++) {
            for (int c = 0; c < costs.size(); c++) {
                ShotCurve.AtCost found = curve.points().get(k).costs().get(c);
                double[] figures = {found.mean(), found.min(), found.max(), found.std()};
                for (int i = 0; i < figures.length; i++) {
                    double expected = golden.doubles(names.get(i))[k * costs.size() + c];
                    assertThat(figures[i])
                            .as("%s of %d shots at cost %s", names.get(i), SHOTS.get(k), costs.get(c))
                            .isCloseTo(expected, within(TOLERANCE));
                }
            }
        }
    }

    @Test
    void theCostWithTheBestMeanIsTheReferences() {
        ShotCurve curve = curve(1);
        double[] means = golden.doubles("mean");
        for (int k = 0; k < SHOTS.size(); k++) {
            double[] row = Arrays.copyOfRange(means, k * costs.size(), (k + 1) * costs.size());
            double best = Arrays.stream(row).max().orElseThrow();
            int first = IntStream.range(0, row.length)
                    .filter(c -> row[c] == best)
                    .findFirst()
                    .orElseThrow();
            ShotCurve.Point point = curve.points().get(k);
            assertThat(point.cost()).as("cost of %d shots", SHOTS.get(k)).isEqualTo(costs.get(first));
            assertThat(point.mean()).isCloseTo(best, within(TOLERANCE));
            assertThat(point.classes().stream()
                            .mapToDouble(ShotCurve.ClassAp::ap)
                            .average()
                            .orElseThrow())
                    .isCloseTo(point.mean(), within(1e-12));
        }
        assertThat(curve.metric()).isEqualTo("mAP, 8 shots");
        assertThat(curve.headline()).isEqualTo(100 * curve.points().get(3).mean());
    }

    @Test
    void theNumberOfThreadsDoesNotChangeASingleBit() {
        assertThat(curve(3)).isEqualTo(curve(1));
    }

    private ShotCurve curve(int threads) {
        LowShotSvm.Spec spec = new LowShotSvm.Spec(SHOTS, SAMPLES, 5, 256, 224, 5, 0, costs, 2, 1e-4, 2000);
        return new LowShotProtocol(spec, threads)
                .evaluate(
                        GoldenFeatures.of("train"), GoldenFeatures.of("test"), LowShotSvmTest::drawn, Monitor.silent());
    }

    /** The images that the reference drew. */
    private static Shots drawn(int column, int sample, int shots) {
        int[] targets = Npy.golden("svm/lowshot_labels/train_targets_sample%d_k%d.npy".formatted(sample + 1, shots))
                .ints();
        List<Integer> positives = new ArrayList<>();
        List<Integer> negatives = new ArrayList<>();
        for (int i = 0; i * GoldenFeatures.CLASSES < targets.length; i++) {
            int target = targets[i * GoldenFeatures.CLASSES + column];
            if (target == 1) {
                positives.add(i);
            } else if (target == 0) {
                negatives.add(i);
            }
        }
        return new Shots(array(positives), array(negatives));
    }

    private static int[] array(List<Integer> values) {
        return values.stream().mapToInt(value -> value).toArray();
    }
}
