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
 * @since 0.1
 */
public record RunSettings(Path workspace, DataPlaces data, long seed, Hardware hardware, int checkpointEvery) {}
