package org.orl.experiments.samples;

import org.orl.dsl.Experiment;
import org.orl.dsl.artifact.ImageSet;
import org.orl.dsl.data.ProceduralScenes;

/**
 * Change the data: an overridden source is ordinary Java, and may call the one that it overrides.
 *
 * @since 0.1
 */
@Experiment(id = "sample-04-more-data", title = "Sample 4: more data")
public abstract class Sample04_MoreData extends Sample01_HelloByol {

    /** Half as many again. */
    @Override
    protected ImageSet images() {
        return new ProceduralScenes(24, 1, 48);
    }

    /** Fitted on what the first sample tests on, and tested on new scenes. */
    @Override
    protected ProceduralScenes.Split labelled() {
        return new ProceduralScenes.Split(super.labelled().test(), new ProceduralScenes(24, 4, 48));
    }
}
