package org.orl.dsl.network;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.orl.dsl.meta.Describes;
import org.orl.dsl.meta.Range;

/**
 * A two-layer head on every cell of the feature map, without averaging: 1 x 1 convolution, batch norm, ReLU, 1 x 1
 * convolution.
 *
 * <p>The projector of Self-EMD; without batch norm the dense branch of DenseCL.
 *
 * @since 0.1
 */
@Documented
@Describes(DenseMlp.Spec.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
public @interface DenseMlp {

    /** Channels of the hidden map, at least 1; 4096 as in BYOL, 2048 in DenseCL. */
    @Range(min = 1)
    int hidden() default 4096;

    /** Channels of the resulting map, at least 1; 256 as in BYOL, 128 in DenseCL. */
    @Range(min = 1)
    int out() default 256;

    /** Whether the hidden map is normalised: it is in our Self-EMD, as in BYOL, and is not in DenseCL. */
    BatchNorm batchNorm() default BatchNorm.HIDDEN;

    /** Whether the hidden map is normalised, and with that, which convolutions have a bias and how they begin. */
    enum BatchNorm {
        /** Convolution with bias, batch norm over all cells, ReLU, convolution without bias; Kaiming's initial values. */
        HIDDEN,
        /**
         * Convolution, ReLU, convolution, both with bias; initial weights and biases uniform within 1 / sqrt(fan in), as in
         * the official code of DenseCL.
         */
        NONE
    }

    /** The values of {@link DenseMlp}. */
    record Spec(int hidden, int out, BatchNorm batchNorm) implements Head {}
}
