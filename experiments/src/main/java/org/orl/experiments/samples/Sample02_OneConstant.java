package org.orl.experiments.samples;

import org.orl.dsl.Experiment;
import org.orl.dsl.artifact.Architecture;
import org.orl.dsl.artifact.Encoder;
import org.orl.dsl.artifact.ImageSet;
import org.orl.dsl.augment.View;
import org.orl.dsl.train.Sgd;
import org.orl.dsl.train.Warmup;

/**
 * Change one constant and nothing else.
 *
 * <p>A subclass overrides the method and writes what changes. The other members of {@code @Sgd}, the other settings, the
 * kind and the recipes stay as they are above: annotations are merged member by member, the nearest first. The search
 * goes from the method to those that it overrides, then to the class, then to its superclasses. {@code --set
 * pretrain.Sgd.lr=0.2} on the command line is nearer than all of them.
 *
 * <p>Only what depends on the constant is computed again: results are stored under a fingerprint of all that they depend on.
 *
 * @since 0.1
 */
@Experiment(id = "sample-02-one-constant", title = "Sample 2: one constant changes")
@Warmup(epochs = 1)
public abstract class Sample02_OneConstant extends Sample01_HelloByol {

    // The warm-up on the class is a default for every stage that reads one.

    /** The same with another learning rate. */
    @Override
    @Sgd(lr = 0.1)
    protected abstract Encoder<Trained> pretrain(ImageSet images, Architecture network, View first, View second);
}
