package org.orl.runtime.scenes;

import org.orl.dsl.data.ProceduralScenes;
import org.orl.runtime.UserError;
import org.orl.runtime.data.DataPlaces;
import org.orl.runtime.data.DataReader;
import org.orl.runtime.data.ImageSource;

/**
 * Opens sets of drawn scenes; an image's id is its index.
 *
 * @since 0.1
 */
public final class ProceduralScenesReader implements DataReader<ProceduralScenes> {

    /** Objects of a smaller scene are a few pixels wide. */
    private static final int SMALLEST = 32;

    /** To be changed whenever the same seed gives other pixels or labels. */
    private static final String GENERATOR = "scenes 1";

    /** For the service loader. */
    public ProceduralScenesReader() {}

    @Override
    public Class<ProceduralScenes> describes() {
        return ProceduralScenes.class;
    }

    @Override
    public ImageSource open(ProceduralScenes set, DataPlaces places) {
        if (set.count() < 1) {
            throw new UserError(
                    UserError.Kind.USAGE,
                    "A set of " + set.count() + " procedural scenes is empty.",
                    "Give ProceduralScenes a count of at least 1.");
        }
        if (set.size() < SMALLEST) {
            throw new UserError(
                    UserError.Kind.USAGE,
                    "Procedural scenes of " + set.size() + " pixels are too small to tell shapes apart.",
                    "Give ProceduralScenes a size of at least " + SMALLEST + ".");
        }
        return new SceneSource(set);
    }

    @Override
    public String fingerprint(ProceduralScenes set, DataPlaces places) {
        return GENERATOR;
    }
}
