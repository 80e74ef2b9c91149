package org.orl.dsl.network;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.orl.dsl.meta.Describes;
import org.orl.dsl.meta.Range;

/**
 * A two-layer head on the averaged feature map: linear, batch norm, ReLU, linear.
 *
 * <p>The projector of BYOL and ORL; with other batch norm that of SimCLR and that of MoCo v2, DenseCL and InterCLR.
 *
 * @since 0.1
 */
@Documented
@Describes(Mlp.Spec.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
public @interface Mlp {

    /**
     * Width of the hidden layer, at least 1; 4096 in the official configuration, 2048 in the baselines SimCLR and MoCo v2.
     */
    @Range(min = 1)
    int hidden() default 4096;

    /** Width of the embedding, at least 1; 256 in the official configuration, 128 in the baselines SimCLR and MoCo v2. */
    @Range(min = 1)
    int out() default 256;

    /** Which layers are normalised; the hidden one in the official configuration. */
    BatchNorm batchNorm() default BatchNorm.HIDDEN;

    /** Which layers are normalised, and with that, which have a bias. */
    enum BatchNorm {
        /** Linear with bias, batch norm, ReLU, linear without bias: BYOL and ORL. */
        HIDDEN,
        /** Linear, batch norm, ReLU, linear, batch norm, both without bias: SimCLR. */
        BOTH,
        /** Linear, ReLU, linear, both with bias: MoCo v2. */
        NONE
    }

    /** The values of {@link Mlp}. */
    record Spec(int hidden, int out, BatchNorm batchNorm) implements Head {

        /**
         * A head whose hidden layer is normalised.
         *
         * @param hidden width of the hidden layer
         * @param out width of the embedding
         */
        public Spec(int hidden, int out) {
            this(hidden, out, BatchNorm.HIDDEN);
        }
    }
}
