package org.orl.runtime.train;

/**
 * The momentum of BYOL's target network at every step: from its start it grows towards 1 along a cosine.
 *
 * <p>arXiv:2006.07733: 1 - (1 - start) (cos(pi k / K) + 1) / 2 at step k of K.
 *
 * @param start the momentum of step 0, in [0, 1]
 * @param steps the number K of steps in all, at least 1
 * @since 0.1
 */
public record TargetMomentum(double start, long steps) {

    /**
     * The momentum of a step.
     *
     * @param step counted from 0 over all epochs
     * @return a value in [start, 1]
     */
    public double at(long step) {
        return 1 - (1 - start) * (Math.cos(Math.PI * step / steps) + 1) / 2;
    }
}
