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
import org.orl.dsl.augment.Solarize;

/**
 * What BYOL and ORL do to the second view after the crop: rarely blurred, sometimes solarized.
 *
 * <p>For pictures of 64 pixels: {@link ByolSecond} with a blur that is smaller as they are, at most 0.5 instead of 2
 * pixels. Official configuration {@code orl/coco/stage1/r50_bs512_ep800.py}, pipeline 2.
 *
 * @since 0.1
 */
@RandomHorizontalFlip(p = 0.5)
@ColorJitter(p = 0.8, brightness = 0.4, contrast = 0.4, saturation = 0.2, hue = 0.1)
@RandomGrayscale(p = 0.2)
@GaussianBlur(p = 0.1, minSigma = 0.1, maxSigma = 0.5)
@Solarize(p = 0.2)
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PARAMETER)
public @interface SmallSecond {}
