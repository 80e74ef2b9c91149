package org.orl.experiments.recipe;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.orl.dsl.augment.CenterCrop;
import org.orl.dsl.augment.RandomCrop;
import org.orl.dsl.augment.RandomHorizontalFlip;
import org.orl.dsl.augment.Resize;

/**
 * What linear classification of 28 epochs does to a training image of Places205: a crop without resizing.
 *
 * <p>Official configurations of the paper.
 *
 * @since 0.1
 */
@Resize(size = 256)
@CenterCrop(size = 256)
@RandomCrop(size = 224)
@RandomHorizontalFlip(p = 0.5)
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PARAMETER)
public @interface PlacesLongProbeView {}
