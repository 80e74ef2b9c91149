package org.orl.experiments.samples;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.orl.dsl.Experiment;
import org.orl.dsl.Without;
import org.orl.dsl.artifact.Architecture;
import org.orl.dsl.artifact.Encoder;
import org.orl.dsl.artifact.ImageSet;
import org.orl.dsl.augment.ColorJitter;
import org.orl.dsl.augment.GaussianBlur;
import org.orl.dsl.augment.RandomHorizontalFlip;
import org.orl.dsl.augment.RandomResizedCrop;
import org.orl.dsl.augment.View;

/**
 * Change what the views are.
 *
 * <p>Recipes replace: an override that writes augmentations in front of a view replaces the whole list, one that writes none
 * inherits it. {@code @Without} takes single steps away. An annotation made of annotations gives a recipe a name.
 *
 * @since 0.1
 */
@Experiment(id = "sample-03-recipes", title = "Sample 3: other views")
public abstract class Sample03_Recipes extends Sample01_HelloByol {

    /** A recipe with a name; it may be used for many views, and stand in a file of its own. */
    @RandomResizedCrop(size = 32, minScale = 0.3)
    @RandomHorizontalFlip
    @ColorJitter(brightness = 0.2)
    @GaussianBlur(maxSigma = 0.5)
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.PARAMETER)
    public @interface Gentle {}

    /** The first view loses its flip; the second is gentle, but not blurred. */
    @Override
    protected abstract Encoder<Trained> pretrain(
            ImageSet images,
            Architecture network,
            @Without(RandomHorizontalFlip.class) View first,
            @Gentle @Without(GaussianBlur.class) View second);
}
