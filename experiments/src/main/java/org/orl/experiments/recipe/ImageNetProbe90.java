package org.orl.experiments.recipe;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.orl.dsl.train.BatchSize;
import org.orl.dsl.train.Epochs;
import org.orl.dsl.train.Monitor;
import org.orl.dsl.train.Sgd;
import org.orl.dsl.train.Steps;

/**
 * How linear classifiers on five stages are trained on ImageNet for longer: 90 epochs of batch 256, Nesterov, three steps.
 *
 * <p>Official configuration of the paper.
 *
 * @since 0.1
 */
@Epochs(90)
@Monitor(everyEpochs = 10)
@BatchSize(256)
@Sgd(lr = 0.01, momentum = 0.9, weightDecay = 1e-4, nesterov = true)
@Steps(
        at = {30, 60, 90},
        gamma = 0.1)
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface ImageNetProbe90 {}
