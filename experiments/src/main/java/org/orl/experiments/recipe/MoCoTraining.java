package org.orl.experiments.recipe;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.orl.dsl.train.BatchSize;
import org.orl.dsl.train.Cosine;
import org.orl.dsl.train.Epochs;
import org.orl.dsl.train.Precision;
import org.orl.dsl.train.Sgd;

/**
 * How MoCo v2, DenseCL and InterCLR are trained on COCO: 800 epochs of batch 256, SGD, cosine without warm-up.
 *
 * <p>Official configuration {@code moco/coco/r50_v2_bs256_ep800.py}; DenseCL's own for COCO has the same numbers.
 *
 * @since 0.1
 */
@Epochs(800)
@BatchSize(256)
@Sgd(lr = 0.3, momentum = 0.9, weightDecay = 1e-4)
@Cosine
@Precision(Precision.Format.FP32)
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface MoCoTraining {}
