package org.orl.dsl.stage;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.orl.dsl.artifact.Architecture;
import org.orl.dsl.artifact.Encoder;
import org.orl.dsl.artifact.ImageSet;
import org.orl.dsl.meta.Describes;
import org.orl.dsl.meta.Needs;
import org.orl.dsl.train.BatchSize;
import org.orl.dsl.train.Epochs;
import org.orl.dsl.train.Monitor;
import org.orl.dsl.train.Optimizer;
import org.orl.dsl.train.Precision;
import org.orl.dsl.train.Schedule;
import org.orl.dsl.train.Warmup;

/**
 * Trains the encoder's backbone as a classifier of labelled images: the Supervised row, made from scratch.
 *
 * <p>A linear layer on the averaged feature map gives a score a class; initial weights are normal with deviation 0.01. The
 * image set must have labels. The projector is not trained: it stays as it was initialised.
 *
 * @since 0.1
 */
@Documented
@Describes(Supervised.Spec.class)
@Needs(
        artifacts = {ImageSet.class, Architecture.class},
        views = 1,
        settings = {Optimizer.class, Schedule.class, Epochs.Spec.class, BatchSize.Spec.class},
        optionalSettings = {Warmup.Spec.class, Monitor.Spec.class, Precision.Spec.class})
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
public @interface Supervised {

    /** How many classes an image shows; one, as in ImageNet, unless written. */
    Classes classes() default Classes.ONE;

    /** How many classes an image shows, and with that, which loss is minimised. */
    enum Classes {
        /** Exactly one: softmax and cross-entropy, averaged over the images. */
        ONE,
        /** Any number: a logistic loss a class, averaged over images and classes; what is marked difficult is left out. */
        MANY
    }

    /** The values of {@link Supervised}. */
    record Spec(Classes classes) implements StageKind<Encoder<?>> {}
}
