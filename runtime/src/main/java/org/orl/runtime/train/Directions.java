package org.orl.runtime.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import org.orl.runtime.random.Draws;

/** Random unit vectors, with which memories begin. */
final class Directions {

    private Directions() {}

    /** As many rows as asked for; the name tells their draws from those of another memory. */
    static NDArray random(String name, int count, int width, long seed, NDManager manager) {
        Draws draws = Draws.of(seed, Draws.word(name));
        float[] values = new float[Math.multiplyExact(count, width)];
        for (int row = 0; row < count; row++) {
            double[] vector = new double[width];
            double squares = 0;
            for (int i = 0; i < width; i++) {
                vector[i] = draws.gaussian();
                squares += vector[i] * vector[i];
            }
            for (int i = 0; i < width; i++) {
                values[row * width + i] = (float) (vector[i] / Math.sqrt(squares));
            }
        }
        return manager.create(values, new Shape(count, width));
    }
}
