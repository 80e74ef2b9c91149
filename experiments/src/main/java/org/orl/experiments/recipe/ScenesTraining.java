package org.orl.experiments.recipe;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.orl.dsl.train.BatchSize;
import org.orl.dsl.train.Epochs;
import org.orl.dsl.train.Precision;

/**
 * How long the small experiments on a folder of photos train: 20 epochs of batch 32.
 *
 * @since 0.1
 */
@Epochs(20)
@BatchSize(32)
@Precision(Precision.Format.FP32)
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface ScenesTraining {}
