package org.orl.runtime.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDManager;
import org.junit.jupiter.api.Test;
import org.orl.runtime.engine.Engine;
import org.orl.runtime.engine.Hardware;
import org.orl.runtime.parallel.Workers;
import org.orl.runtime.random.Draws;

class MatrixSearchTest {

    private static final int WIDTH = 70;

    @Test
    void findsWhatTheExactSearchFinds() {
        assertSame(vectors(9000, 9), 9000, 2); // more than a block
    }

    @Test
    void keepsTheOrderOfEqualVectors() {
        assertSame(vectors(3000, 1), 3000, 1); // many are equal, some are zero
    }

    @Test
    void comparesWithAllWhereNearlyAllAreNear() {
        int count = 2500;
        float[] vectors = vectors(count, 9);
        for (int i = 0; i < count; i++) {
            float[] vector = new float[WIDTH];
            for (int d = 0; d < WIDTH; d++) {
                vector[d] = 1 + 1e-5f * vectors[i * WIDTH + d];
            }
            System.arraycopy(Cosine.normalize(vector), 0, vectors, i * WIDTH, WIDTH);
        }
        assertSame(vectors, count, 2);
    }

    @Test
    void needsNoMoreThanKOthers() {
        assertSame(vectors(11, 9), 11, 1);
    }

    private static void assertSame(float[] vectors, int count, int threads) {
        int end = Math.min(count, 300);
        try (NDManager manager = Engine.start(new Hardware("cpu", threads)).newManager();
                Workers workers = new Workers(threads);
                MatrixSearch search = new MatrixSearch(vectors, count, 10, manager, workers)) {
            assertThat(search.of(0, end)).isEqualTo(new NearestNeighbours(vectors, count, 10).of(0, end));
        }
    }

    private static float[] vectors(int count, int values) {
        Draws draws = Draws.of(values);
        float[] vectors = new float[count * WIDTH];
        for (int i = 0; i < count; i++) {
            float[] vector = new float[WIDTH];
            for (int d = 0; d < (values == 1 ? 4 : WIDTH); d++) {
                vector[d] = values == 1 ? draws.below(3) : (float) draws.uniform(-1, 1);
            }
            System.arraycopy(Cosine.normalize(vector), 0, vectors, i * WIDTH, WIDTH);
        }
        return vectors;
    }
}
