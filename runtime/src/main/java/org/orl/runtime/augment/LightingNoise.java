package org.orl.runtime.augment;

import org.orl.dsl.augment.Lighting;
import org.orl.runtime.random.Draws;

/**
 * The colour that {@link Lighting} adds to all pixels.
 *
 * @since 0.1
 */
public final class LightingNoise {

    private static final double[] EIGENVALUES = {0.2175, 0.0188, 0.0045};
    private static final double[][] EIGENVECTORS = {
        {-0.5675, 0.7192, 0.4009}, {-0.5808, -0.0045, -0.8140}, {-0.5836, -0.6948, 0.4203}
    };

    private LightingNoise() {}

    /**
     * A colour for three coefficients.
     *
     * @param alpha one an axis, from the longest to the shortest
     * @return what is added to red, green and blue in [0, 1]
     */
    public static float[] shift(double... alpha) {
        float[] shift = new float[EIGENVECTORS.length];
        for (int channel = 0; channel < shift.length; channel++) {
            double sum = 0;
            for (int axis = 0; axis < alpha.length; axis++) {
                sum += EIGENVECTORS[channel][axis] * alpha[axis] * EIGENVALUES[axis];
            }
            shift[channel] = (float) sum;
        }
        return shift;
    }

    static float[] draw(Lighting.Spec spec, Draws draws) {
        return shift(spec.std() * draws.gaussian(), spec.std() * draws.gaussian(), spec.std() * draws.gaussian());
    }
}
