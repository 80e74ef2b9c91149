package org.orl.experiments.recipe;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.orl.dsl.augment.RandomHorizontalFlip;
import org.orl.dsl.augment.RandomResizedCrop;
import org.orl.experiments.scenes.Scenes;

/**
 * {@link ProbeView} at the size of {@link Scenes}.
 *
 * @since 0.1
 */
@RandomResizedCrop(size = Scenes.PIXELS)
@RandomHorizontalFlip(p = 0.5)
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PARAMETER)
public @interface SmallProbeView {}
