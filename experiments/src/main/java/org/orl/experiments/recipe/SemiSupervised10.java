package org.orl.experiments.recipe;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.orl.dsl.train.BatchSize;
import org.orl.dsl.train.Epochs;
import org.orl.dsl.train.Sgd;
import org.orl.dsl.train.Steps;

/**
 * How encoders are fine-tuned on 10 % of ImageNet's labels: 20 epochs of batch 256, two steps.
 *
 * <p>Official configuration of the paper; the learning rate is that of the grid's middle.
 *
 * @since 0.1
 */
@Epochs(20)
@BatchSize(256)
@Sgd(lr = 0.01, momentum = 0.9, weightDecay = 1e-4)
@Steps(
        at = {12, 16},
        gamma = 0.2)
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface SemiSupervised10 {}
