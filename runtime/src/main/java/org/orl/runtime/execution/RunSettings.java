package org.orl.runtime.execution;

import java.nio.file.Path;
import org.orl.runtime.data.DataPlaces;
import org.orl.runtime.engine.Hardware;

/**
 * What a run is told beside the experiment.
 *
 * @param workspace where results are kept
 * @param data where named data sets are
 * @param seed from which all randomness comes
 * @param hardware device and threads
 * @param checkpointEvery steps of training between two checkpoints; 0 for one an epoch
 * @param keepCheckpoints how many checkpoints of a training are kept, at least 1
 * @since 0.1
 */
public record RunSettings(
        Path workspace, DataPlaces data, long seed, Hardware hardware, int checkpointEvery, int keepCheckpoints) {

    /** How many checkpoints are kept if nobody says otherwise: should one be damaged, there is the one before it. */
    public static final int KEPT = 2;

    /** Settings that keep as many checkpoints as there are kept if nobody says otherwise. */
    public RunSettings(Path workspace, DataPlaces data, long seed, Hardware hardware, int checkpointEvery) {
        this(workspace, data, seed, hardware, checkpointEvery, KEPT);
    }

    /**
     * These settings for data that is elsewhere, or of which something is left out.
     *
     * @param places where named data sets are
     * @return settings that differ in the places alone
     */
    public RunSettings with(DataPlaces places) {
        return new RunSettings(workspace, places, seed, hardware, checkpointEvery, keepCheckpoints);
    }

    /**
     * These settings for another workspace.
     *
     * @param other where results are kept
     * @return settings that differ in the workspace alone
     */
    public RunSettings in(Path other) {
        return new RunSettings(other, data, seed, hardware, checkpointEvery, keepCheckpoints);
    }
}
