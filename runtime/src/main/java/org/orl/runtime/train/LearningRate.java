package org.orl.runtime.train;

import java.util.Optional;
import org.orl.dsl.train.Schedule;
import org.orl.dsl.train.Warmup;

/**
 * The learning rate of every step: a schedule over epochs, with a linear warm-up over steps on top of it.
 *
 * <p>As in mmcv 1.0.3, which the official code trains with: the schedule is constant within an epoch, and warm-up scales
 * the rate of the running epoch, so there is a small jump where an epoch of the warm-up ends.
 *
 * @param base the rate before schedule and warm-up
 * @param schedule how it changes over the epochs
 * @param warmup how it starts, if not at once
 * @param epochs length of training
 * @param stepsPerEpoch steps of every epoch, at least 1
 * @since 0.1
 */
public record LearningRate(
        double base, Schedule schedule, Optional<Warmup.Spec> warmup, int epochs, int stepsPerEpoch) {

    /** Steps in all. */
    public long steps() {
        return (long) epochs * stepsPerEpoch;
    }

    /**
     * The rate of a step.
     *
     * @param step counted from 0 over all epochs
     * @return the rate that the optimizer takes the step with
     */
    public double at(long step) {
        double scheduled = schedule.at(base, step / stepsPerEpoch, epochs);
        long ramp = warmup.map(Warmup.Spec::epochs).orElse(0) * (long) stepsPerEpoch;
        if (step >= ramp) {
            return scheduled;
        }
        return scheduled
                * (1 - (1 - (double) step / ramp) * (1 - warmup.orElseThrow().ratio()));
    }
}
