package org.orl.experiments.recipe;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.orl.dsl.augment.ColorJitter;
import org.orl.dsl.augment.GaussianBlur;
import org.orl.dsl.augment.RandomGrayscale;
import org.orl.dsl.augment.RandomHorizontalFlip;

/**
 * What SimCLR does to both views after the crop.
 *
 * <p>Official configuration {@code simclr/coco/r50_bs512_ep800.py}: strong colour jitter, blur on every second view.
 *
 * @since 0.1
 */
@RandomHorizontalFlip(p = 0.5)
@ColorJitter(p = 0.8, brightness = 0.8, contrast = 0.8, saturation = 0.8, hue = 0.2)
@RandomGrayscale(p = 0.2)
@GaussianBlur(p = 0.5, minSigma = 0.1, maxSigma = 2.0)
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PARAMETER)
public @interface SimClrView {}
