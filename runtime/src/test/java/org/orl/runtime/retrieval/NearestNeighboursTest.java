package org.orl.runtime.retrieval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.orl.runtime.random.Draws;

class NearestNeighboursTest {

    @Test
    void findsWhatComparingEveryPairFinds() {
        int count = 1200; // more than two blocks
        int width = 70; // not a multiple of the block of terms
        float[] vectors = vectors(count, width);
        int[] found = new NearestNeighbours(vectors, count, 4).of(500, 530);
        for (int query = 500; query < 530; query++) {
            int q = query;
            int[] expected = IntStream.range(0, count)
                    .filter(i -> i != q)
                    .boxed()
                    .sorted((a, b) -> Double.compare(dot(vectors, width, q, b), dot(vectors, width, q, a)))
                    .limit(4)
                    .mapToInt(Integer::intValue)
                    .toArray();
            assertThat(Arrays.copyOfRange(found, 4 * (q - 500), 4 * (q - 499))).containsExactly(expected);
        }
    }

    @Test
    void leavesTheQueryItselfOutEvenIfAnotherIsEqualToIt() {
        float[] vectors = {1, 0, 1, 0, 0, 1};
        NearestNeighbours neighbours = new NearestNeighbours(vectors, 3, 1);
        assertThat(neighbours.of(0, 3)).containsExactly(1, 0, 0);
    }

    @Test
    void takesTheEarlierOfEqualNeighbours() {
        float[] vectors = {0, 1, 1, 0, 1, 0, 1, 0};
        assertThat(new NearestNeighbours(vectors, 4, 2).of(0, 1)).containsExactly(1, 2);
    }

    @Test
    void givesTheSameWhateverTheBlocks() {
        float[] vectors = vectors(300, 32);
        NearestNeighbours neighbours = new NearestNeighbours(vectors, 300, 10);
        int[] whole = neighbours.of(0, 300);
        for (int i = 0; i < 300; i++) {
            assertThat(neighbours.of(i, i + 1)).containsExactly(Arrays.copyOfRange(whole, 10 * i, 10 * i + 10));
        }
    }

    @Test
    void refusesMoreNeighboursThanThereAreOthers() {
        assertThatThrownBy(() -> new NearestNeighbours(new float[4], 2, 2))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void normalisesToLengthOneAndLeavesZeroAlone() {
        assertThat(Cosine.normalize(new float[] {3, 4})).containsExactly(0.6f, 0.8f);
        assertThat(Cosine.normalize(new float[3])).containsExactly(0, 0, 0);
    }

    @Test
    void multipliesEveryVectorWithEveryOther() {
        float[] vectors = vectors(20, 130);
        float[] products = Cosine.products(vectors, 2, 3, vectors, 10, 5, 130);
        for (int row = 0; row < 3; row++) {
            for (int column = 0; column < 5; column++) {
                assertThat((double) products[5 * row + column])
                        .isCloseTo(dot(vectors, 130, 2 + row, 10 + column), within(1e-6));
            }
        }
    }

    private static float[] vectors(int count, int width) {
        Draws draws = Draws.of(5);
        float[] vectors = new float[count * width];
        for (int i = 0; i < count; i++) {
            float[] vector = new float[width];
            for (int d = 0; d < width; d++) {
                vector[d] = (float) draws.uniform(-1, 1);
            }
            System.arraycopy(Cosine.normalize(vector), 0, vectors, i * width, width);
        }
        return vectors;
    }

    private static double dot(float[] vectors, int width, int a, int b) {
        double sum = 0;
        for (int d = 0; d < width; d++) {
            sum += (double) vectors[a * width + d] * vectors[b * width + d];
        }
        return sum;
    }
}
