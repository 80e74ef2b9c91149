package org.orl.dsl.data;

import org.orl.dsl.artifact.Artifact;
import org.orl.dsl.artifact.ImageSet;

/**
 * A labelled data set on which encoders are compared: what is fitted on, and what is scored.
 *
 * <p>One record a data set, so that an experiment can evaluate on several without ambiguity.
 *
 * @since 0.1
 */
public interface TrainTestSplit extends Artifact {

    /** The labelled images that are fitted on. */
    ImageSet train();

    /** The labelled images that are scored. */
    ImageSet test();
}
