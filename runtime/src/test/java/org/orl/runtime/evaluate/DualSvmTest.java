package org.orl.runtime.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.orl.runtime.parallel.Workers;

final class DualSvmTest {

    private static final int ROWS = 90;
    private static final int WIDTH = 70; // more than a block of columns
    private static final double TOLERANCE = 1e-10;

    private final UnitRows rows = rows();
    private final int[] all = IntStream.range(0, ROWS).toArray();
    private final boolean[] positive = new boolean[ROWS];

    DualSvmTest() {
        Arrays.fill(positive, 0, 20, true);
    }

    /** Positive and negative rows overlap, so that both sides of the margin are violated. */
    private static UnitRows rows() {
        float[][] features = new float[ROWS][WIDTH];
        for (int i = 0; i < ROWS; i++) {
            for (int c = 0; c < WIDTH; c++) {
                features[i][c] = (float) (Math.sin(17.0 * i * (c + 1) + c) + (i < 20 && c < 8 ? 0.4 : 0));
            }
        }
        return new UnitRows(features);
    }

    private double[] sides(int[] fitted) {
        double[] sides = new double[ROWS];
        for (int i : fitted) {
            sides[i] = positive[i] ? 1 : -1;
        }
        return sides;
    }

    private void assertIsLiblinears(double[] coefficients, int[] fitted, double cost) {
        LinearClassifier found = LinearClassifier.sum(rows, all, coefficients);
        LinearClassifier expected = new Liblinear(rows, 2).fit(fitted, positive, cost, TOLERANCE);
        assertThat(found.weights()).containsExactly(expected.weights(), offset(1e-6));
        assertThat(found.intercept()).isCloseTo(expected.intercept(), offset(1e-6));
    }

    @Test
    void everyFitOfAPathIsLiblinears() {
        List<Double> costs = List.of(10.0, 0.5, 0.01, 1.0);
        List<double[]> found =
                new CostPath(costs, 2, TOLERANCE, 100_000).fit(Gram.of(rows, all), sides(all), DualSvm::coefficients);
        for (int i = 0; i < costs.size(); i++) {
            assertIsLiblinears(found.get(i), all, costs.get(i));
        }
    }

    @Test
    void theFirstFitOfAPartOfAPathIsThatOfTheWholePath() {
        CostPath path = new CostPath(List.of(10.0, 0.5, 0.01, 1.0), 2, 1e-4, 2000);
        double[][] products = Gram.of(rows, all);
        List<double[]> whole = path.fit(products, sides(all), DualSvm::coefficients);
        for (int i = 0; i < whole.size(); i++) {
            assertThat(path.to(path.costs().get(i))
                            .fit(products, sides(all), DualSvm::coefficients)
                            .get(0))
                    .isEqualTo(whole.get(i));
        }
    }

    @Test
    void rowsOnNoSideAreScoredButNotFittedOn() {
        int[] fitted = IntStream.of(all).filter(i -> i % 3 != 1).toArray();
        DualSvm solver = new DualSvm(Gram.of(rows, all), sides(fitted), 2, TOLERANCE, 100_000);
        solver.fit(0.5);
        assertIsLiblinears(solver.coefficients(), fitted, 0.5);
        double[] scores = LinearClassifier.sum(rows, all, solver.coefficients()).scores(rows, all);
        assertThat(solver.scores()).containsExactly(scores, offset(1e-9));
    }

    @Test
    void productsAreTheSameBitsOnAnyNumberOfThreads() {
        double[][] expected = Gram.of(rows, all);
        for (int threads : new int[] {1, 3}) {
            try (Workers workers = new Workers(threads)) {
                assertThat(Gram.of(rows, all, workers)).isDeepEqualTo(expected);
            }
        }
        double sum = 1;
        for (int c = 0; c < WIDTH; c++) {
            sum += rows.value(85, c) * rows.value(7, c);
        }
        assertThat(expected[7][85]).isEqualTo(expected[85][7]).isCloseTo(sum, offset(1e-12));
    }
}
