package org.orl.dsl.train;

/**
 * How the learning rate changes over the epochs; implemented by the records of schedule annotations.
 *
 * @since 0.1
 */
public interface Schedule extends Setting {

    /**
     * The learning rate of an epoch, before warm-up.
     *
     * @param base the optimizer's rate
     * @param epoch counted from 0
     * @param epochs length of training
     * @return the rate
     */
    double at(double base, long epoch, int epochs);
}
