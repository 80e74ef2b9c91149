package org.orl.experiments.recipe;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.orl.dsl.augment.RandomHorizontalFlip;
import org.orl.dsl.augment.RandomResizedCrop;

/**
 * What linear and semi-supervised classification does to a training image: a random crop, mirrored or not.
 *
 * <p>Official configurations of the paper.
 *
 * @since 0.1
 */
@RandomResizedCrop(size = 224)
@RandomHorizontalFlip(p = 0.5)
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PARAMETER)
public @interface ProbeView {}
