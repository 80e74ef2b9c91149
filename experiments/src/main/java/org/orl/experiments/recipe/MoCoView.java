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
 * What MoCo v2, DenseCL and InterCLR do to both views after the crop, which keeps at least a fifth of the photo.
 *
 * <p>Official configuration {@code moco/coco/r50_v2_bs256_ep800.py}.
 *
 * @since 0.1
 */
@ColorJitter(p = 0.8, brightness = 0.4, contrast = 0.4, saturation = 0.4, hue = 0.1)
@RandomGrayscale(p = 0.2)
@GaussianBlur(p = 0.5, minSigma = 0.1, maxSigma = 2.0)
@RandomHorizontalFlip(p = 0.5)
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PARAMETER)
public @interface MoCoView {}
