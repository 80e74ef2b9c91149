package org.orl.tests.parity;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.orl.runtime.engine.InPlace;
import org.orl.runtime.network.State;
import org.orl.runtime.train.TrainingBatch;

/** What golden tests do with arrays: fill them, sum them up, compare them. */
final class Tensors {

    private Tensors() {}

    /** Gives a state the values of fill_state(S), counting its tensors from 0 in their order. */
    static void fill(State state, long seed) {
        Map<String, long[]> shapes = new LinkedHashMap<>();
        state.all().forEach((name, array) -> shapes.put(name, array.getShape().getShape()));
        HashTensor.fillState(seed, shapes).forEach((name, values) -> {
            if (!name.endsWith("num_batches_tracked")) {
                InPlace.set(state.all().get(name), FloatBuffer.wrap(values));
            }
        });
    }

    /** Gives the tensors of one module, those whose names begin with these prefixes in turn, the values of fill_state(S). */
    static void fill(Map<String, NDArray> arrays, long seed, String... prefixes) {
        Map<String, long[]> shapes = new LinkedHashMap<>();
        for (String prefix : prefixes) {
            arrays.forEach((name, array) -> {
                if (name.startsWith(prefix)) {
                    shapes.put(name, array.getShape().getShape());
                }
            });
        }
        assertThat(shapes).as("tensors of %s", List.of(prefixes)).isNotEmpty();
        HashTensor.fillState(seed, shapes).forEach((name, values) -> {
            if (!name.endsWith("num_batches_tracked")) {
                InPlace.set(arrays.get(name), FloatBuffer.wrap(values));
            }
        });
    }

    /** The two views of the batch of step k of the golden runs on pictures: eight images of 64 px. */
    static TrainingBatch pictures(int k, NDManager scratch) {
        long[] shape = {8, 2, 3, 64, 64};
        NDArray pairs = scratch.create(HashTensor.input(100 + k, shape, -2, 2, 1), new Shape(shape));
        return new TrainingBatch(
                new NDList(pairs.get(":,0"), pairs.get(":,1")),
                IntStream.range(0, 8).toArray());
    }

    /** The axes as torch prints them. */
    static String shapeText(NDArray array) {
        return Arrays.stream(array.getShape().getShape())
                .mapToObj(Long::toString)
                .collect(Collectors.joining(",", "[", "]"));
    }

    /** One row an array: its size, sum, sum of squares, greatest magnitude, and 16 of its numbers. */
    static List<double[]> summaries(Collection<NDArray> arrays) {
        List<double[]> rows = new ArrayList<>();
        for (NDArray array : arrays) {
            rows.add(summary(doubles(array)));
        }
        return rows;
    }

    private static double[] summary(double[] values) {
        double[] row = new double[20];
        row[0] = values.length;
        for (double value : values) {
            row[1] += value;
            row[2] += value * value;
            row[3] = Math.max(row[3], Math.abs(value));
        }
        for (int j = 0; j < 16; j++) {
            row[4 + j] = values[(int) ((long) j * values.length / 16)];
        }
        return row;
    }

    /** Compares rows of summaries: sums by the size of what is summed, numbers by the greatest of the tensor. */
    static void assertRows(List<double[]> ours, Npz golden, String name, double tolerance) {
        assertRows(ours, golden.doubles(name), name, tolerance);
    }

    /** Compares rows of summaries with those that lie one after the other in an array. */
    static void assertRows(List<double[]> ours, double[] theirs, String name, double tolerance) {
        assertThat(ours).hasSize(theirs.length / 20);
        for (int row = 0; row < ours.size(); row++) {
            double[] expected = Arrays.copyOfRange(theirs, 20 * row, 20 * row + 20);
            double[] actual = ours.get(row);
            assertThat(actual[0]).isEqualTo(expected[0]);
            double sums = Math.sqrt(expected[0] * expected[2]); // at least the sum of the magnitudes
            assertThat(actual[1]).as("%s, row %d, sum", name, row).isCloseTo(expected[1], within(tolerance * sums));
            assertThat(actual[2])
                    .as("%s, row %d, sum of squares", name, row)
                    .isCloseTo(expected[2], within(2 * tolerance * expected[2]));
            for (int j = 3; j < 20; j++) {
                assertThat(actual[j])
                        .as("%s, row %d, column %d", name, row, j)
                        .isCloseTo(expected[j], within(tolerance * expected[3]));
            }
        }
    }

    /** Compares all numbers, with a tolerance relative to the greatest. */
    static void assertClose(NDArray actual, float[] expected, double tolerance) {
        double[] values = doubles(actual);
        assertThat(values).hasSameSizeAs(expected);
        double scale = 0;
        double worst = 0;
        for (int i = 0; i < values.length; i++) {
            scale = Math.max(scale, Math.abs(expected[i]));
            worst = Math.max(worst, Math.abs(values[i] - expected[i]));
        }
        assertThat(worst).as("greatest difference").isLessThanOrEqualTo(tolerance * scale);
    }

    private static double[] doubles(NDArray array) {
        return Arrays.stream(array.toArray()).mapToDouble(Number::doubleValue).toArray();
    }

    private static Offset<Double> within(double tolerance) {
        return Offset.offset(tolerance);
    }
}
