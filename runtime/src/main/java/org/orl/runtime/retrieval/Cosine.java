package org.orl.runtime.retrieval;

import java.util.Arrays;

/**
 * Cosines between vectors, as products of normalised vectors.
 *
 * <p>A product's terms are added in blocks of fixed size and order; so it depends on the two vectors alone, not on what
 * else is computed with it or by how many threads.
 *
 * @since 0.1
 */
public final class Cosine {

    /** Terms that are added up before they are added to the rest; keeps rounding small. */
    private static final int TERMS = 64;

    /** No vector is divided by less, as in torch's {@code normalize}. */
    private static final double SMALLEST_NORM = 1e-12;

    private Cosine() {}

    /**
     * Divides a vector by its Euclidean length.
     *
     * @param vector changed in place; a zero vector stays one
     * @return the same vector
     */
    public static float[] normalize(float[] vector) {
        double squares = 0;
        for (float value : vector) {
            squares += (double) value * value;
        }
        float norm = (float) Math.max(Math.sqrt(squares), SMALLEST_NORM);
        for (int i = 0; i < vector.length; i++) {
            vector[i] /= norm;
        }
        return vector;
    }

    /**
     * The products of every vector of one list with every vector of another.
     *
     * @param a a list of vectors, one after the other
     * @param aFirst the first to take of it
     * @param rows how many to take
     * @param b a list of vectors, one after the other
     * @param bFirst the first to take of it
     * @param columns how many to take
     * @param width numbers in a vector
     * @return {@code rows * columns} products, row by row
     */
    public static float[] products(float[] a, int aFirst, int rows, float[] b, int bFirst, int columns, int width) {
        float[] transposed = transposed(b, bFirst, columns, width);
        float[] products = new float[rows * columns];
        float[] sums = new float[columns];
        for (int row = 0; row < rows; row++) {
            for (int start = 0; start < width; start += TERMS) {
                Arrays.fill(sums, 0);
                for (int d = start; d < Math.min(start + TERMS, width); d++) {
                    addScaled(sums, a[(aFirst + row) * width + d], transposed, d * columns);
                }
                for (int column = 0; column < columns; column++) {
                    products[row * columns + column] += sums[column];
                }
            }
        }
        return products;
    }

    /** The product of two vectors of a list, to the last bit as {@link #products} gives it. */
    static float product(float[] vectors, int a, int b, int width) {
        float product = 0;
        for (int start = 0; start < width; start += TERMS) {
            float sum = 0;
            for (int d = start; d < Math.min(start + TERMS, width); d++) {
                sum += vectors[a * width + d] * vectors[b * width + d];
            }
            product += sum;
        }
        return product;
    }

    /** In a method of its own, so that the compiler makes vector instructions of it. */
    private static void addScaled(float[] sums, float factor, float[] values, int offset) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] += factor * values[offset + i];
        }
    }

    private static float[] transposed(float[] vectors, int first, int count, int width) {
        float[] result = new float[count * width];
        for (int i = 0; i < count; i++) {
            int from = (first + i) * width;
            for (int d = 0; d < width; d++) {
                result[d * count + i] = vectors[from + d];
            }
        }
        return result;
    }
}
