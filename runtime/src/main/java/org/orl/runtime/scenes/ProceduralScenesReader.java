package org.orl.runtime.scenes;

import org.orl.dsl.data.ProceduralScenes;
import org.orl.runtime.data.DataPlaces;
import org.orl.runtime.data.DataReader;
import org.orl.runtime.data.ImageSource;

/**
 * Opens sets of drawn scenes; an image's id is its index.
 *
 * @since 0.1
 */
public final class ProceduralScenesReader implements DataReader<ProceduralScenes> {

    /** To be changed whenever the same seed gives other pixels or labels. */
    static final String GENERATOR = "scenes 3";

    /** For the service loader. */
    public ProceduralScenesReader() {}

    @Override
    public Class<ProceduralScenes> describes() {
        return ProceduralScenes.class;
    }

    @Override
    public ImageSource open(ProceduralScenes set, DataPlaces places) {
        return new SceneSource(set);
    }

    @Override
    public String fingerprint(ProceduralScenes set, DataPlaces places) {
        return GENERATOR;
    }
}
