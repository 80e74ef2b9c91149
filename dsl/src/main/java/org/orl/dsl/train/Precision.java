package org.orl.dsl.train;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.orl.dsl.meta.Describes;

/**
 * In which numbers the networks of a stage compute while they are trained; single precision without it.
 *
 * <p>The official code trains in mixed precision on GPUs (apex, level O1); bf16 is its counterpart, and needs no scaling of
 * the loss. As under {@code torch.autocast}, convolutions and linear layers take bf16 and give bf16, accumulated in
 * float32; weights, their gradients, the optimizer, the momentum network's average, the statistics of batch norm, and the
 * loss stay float32. Networks with a body of their own compute in float32. Evaluations do so too, whatever the encoder was
 * trained in.
 *
 * @since 0.1
 */
@Documented
@Describes(Precision.Spec.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD, ElementType.ANNOTATION_TYPE})
public @interface Precision {

    /** The format in which convolutions and linear layers take and give numbers; the official configuration has 16 bits. */
    Format value() default Format.FP32;

    /** Formats of floating-point numbers. */
    enum Format {
        /** 32 bits, 24 of them significant. */
        FP32,
        /**
         * 16 bits, 8 of them significant, the range of FP32. Much slower than FP32 on processors without instructions for it
         * ({@code avx512_bf16} or {@code amx_bf16}); GPUs since NVIDIA's Ampere have them.
         */
        BF16
    }

    /** The values of {@link Precision}. */
    record Spec(Format value) implements Setting {

        /** Single precision is what is computed without the setting, too. */
        @Override
        public boolean changesResult() {
            return value != Format.FP32;
        }
    }
}
