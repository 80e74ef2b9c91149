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
import org.orl.dsl.train.Warmup;

/**
 * How the paper trains BYOL and ORL on COCO: 800 epochs of batch 512, SGD, cosine, four epochs of warm-up.
 *
 * <p>Official configuration {@code orl/coco/stage1/r50_bs512_ep800.py}. It trains in mixed precision, with 16-bit floats of
 * apex; the counterpart is {@code --set STAGE.Precision=BF16}.
 *
 * @since 0.1
 */
@Epochs(800)
@BatchSize(512)
@Sgd(lr = 0.4, momentum = 0.9, weightDecay = 1e-4)
@Cosine
@Warmup(epochs = 4, ratio = 1e-4)
@Precision(Precision.Format.FP32)
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Pretraining {}
