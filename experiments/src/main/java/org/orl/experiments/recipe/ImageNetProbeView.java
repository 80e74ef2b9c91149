package org.orl.experiments.recipe;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.orl.dsl.augment.ColorJitter;
import org.orl.dsl.augment.Lighting;
import org.orl.dsl.augment.RandomHorizontalFlip;
import org.orl.dsl.augment.RandomResizedCrop;

/**
 * What linear classification with heads on five stages does to a training image of ImageNet.
 *
 * <p>Official configurations of the paper.
 *
 * @since 0.1
 */
@RandomResizedCrop(size = 224)
@RandomHorizontalFlip(p = 0.5)
@ColorJitter(p = 1, brightness = 0.4, contrast = 0.4, saturation = 0.4, hue = 0)
@Lighting(std = 0.1)
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PARAMETER)
public @interface ImageNetProbeView {}
