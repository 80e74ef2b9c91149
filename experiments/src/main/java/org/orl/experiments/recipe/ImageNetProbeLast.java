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
 * How a linear classifier on the last stage is trained on ImageNet: 100 epochs of batch 256 at a learning rate of 30.
 *
 * <p>Official configurations of the paper.
 *
 * @since 0.1
 */
@Epochs(100)
@Monitor(everyEpochs = 1)
@BatchSize(256)
@Sgd(lr = 30, momentum = 0.9, weightDecay = 0)
@Steps(
        at = {60, 80},
        gamma = 0.1)
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface ImageNetProbeLast {}
