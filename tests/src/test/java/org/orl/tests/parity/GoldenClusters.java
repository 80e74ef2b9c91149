package org.orl.tests.parity;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDManager;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.Arrays;
import org.assertj.core.data.Offset;
import org.orl.runtime.engine.InPlace;
import org.orl.runtime.train.Clusters;
import org.orl.runtime.train.FeatureBank;

/** Clusters of the size that all golden files have, and what makes them equal to the reference's. */
final class GoldenClusters {

    static final int IMAGES = 40;
    static final int WIDTH = 32;
    static final int COUNT = 6;

    private static final double TOLERANCE = 1e-5;

    private GoldenClusters() {}

    /** Clusters as a golden file has them. */
    static Clusters of(float[] vectors, long[] labels, float[] centroids, int smallest, NDManager manager) {
        FeatureBank bank = new FeatureBank(IMAGES, WIDTH, 1, manager);
        InPlace.set(bank.rows(), FloatBuffer.wrap(vectors));
        Clusters clusters = new Clusters(bank, COUNT, smallest, 1, manager);
        InPlace.set(clusters.labels(), LongBuffer.wrap(labels));
        InPlace.set(clusters.centroids(), FloatBuffer.wrap(centroids));
        return clusters;
    }

    /**
     * The reference splits a cluster by scikit-learn's k-means, whose draws are its own: ours must be at least as tight, and
     * all other clusters equal.
     *
     * @param halves pairs of the cluster that was dissolved and the one of which it took half
     */
    static void assertRefilled(Clusters clusters, long[][] halves, float[] bank, long[] expected, float[] centroids) {
        long[] actual = clusters.labels().toLongArray();
        float[] ours = clusters.centroids().toFloatArray();
        for (int i = 0; i < actual.length; i++) {
            assertThat(whole(halves, actual[i])).as("cluster of image %d", i).isEqualTo(whole(halves, expected[i]));
            long cluster = expected[i];
            if (Arrays.stream(halves).flatMapToLong(Arrays::stream).noneMatch(half -> half == cluster)) {
                int from = (int) cluster * WIDTH;
                assertThat(Arrays.copyOfRange(ours, from, from + WIDTH))
                        .containsExactly(
                                Arrays.copyOfRange(centroids, from, from + WIDTH), Offset.offset((float) TOLERANCE));
            }
        }
        float[][] vectors = rows(bank);
        for (long[] pair : halves) {
            assertThat(clusters.sizes()[(int) pair[0]]).isPositive();
            assertThat(clusters.sizes()[(int) pair[1]]).isPositive();
            assertThat(spread(vectors, actual, ours, pair[0], pair[1]))
                    .isLessThanOrEqualTo(spread(vectors, expected, centroids, pair[0], pair[1]) + TOLERANCE);
        }
    }

    /** The cluster before it was halved. */
    private static long whole(long[][] halves, long cluster) {
        for (long[] pair : halves) {
            if (pair[0] == cluster) {
                return pair[1];
            }
        }
        return cluster;
    }

    /** Squared distances of the members of two clusters from their centroids. */
    private static double spread(float[][] vectors, long[] labels, float[] centroids, long first, long second) {
        double sum = 0;
        for (int i = 0; i < labels.length; i++) {
            if (labels[i] == first || labels[i] == second) {
                for (int j = 0; j < WIDTH; j++) {
                    double difference = vectors[i][j] - centroids[(int) labels[i] * WIDTH + j];
                    sum += difference * difference;
                }
            }
        }
        return sum;
    }

    /** The vectors of all images. */
    static float[][] rows(float[] values) {
        float[][] rows = new float[IMAGES][];
        Arrays.setAll(rows, i -> Arrays.copyOfRange(values, i * WIDTH, (i + 1) * WIDTH));
        return rows;
    }
}
