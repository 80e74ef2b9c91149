package org.orl.runtime.train;

import org.orl.dsl.train.GradientAccumulation;
import org.orl.dsl.train.Precision;
import org.orl.runtime.execution.Inputs;

/**
 * How the losses of a batch and their gradients are computed.
 *
 * @param parts in which a batch is taken, at least 1, as {@link GradientAccumulation} says; more than 1 for systems that do
 *     not remember a batch after its losses
 * @param precision of the networks, as {@link Precision} says
 * @since 0.1
 */
public record StepSettings(int parts, Precision.Format precision) {

    /** The whole batch in single precision. */
    public static final StepSettings PLAIN = new StepSettings(1, Precision.Format.FP32);

    /** What the settings of a node say; {@link #PLAIN} where they say nothing. */
    static StepSettings of(Inputs inputs) {
        return new StepSettings(
                inputs.optional(GradientAccumulation.Spec.class)
                        .map(GradientAccumulation.Spec::parts)
                        .orElse(PLAIN.parts),
                inputs.optional(Precision.Spec.class).map(Precision.Spec::value).orElse(PLAIN.precision));
    }
}
