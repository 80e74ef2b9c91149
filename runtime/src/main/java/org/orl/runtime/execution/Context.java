package org.orl.runtime.execution;

import java.nio.file.Path;
import org.orl.runtime.data.DataSets;
import org.orl.runtime.engine.Hardware;
import org.orl.runtime.report.Monitor;

/**
 * Where and on what a node is executed.
 *
 * @param directory where the result is written; what an interrupted run left is still there
 * @param seed from which every draw of the node is made, by {@link org.orl.runtime.random.Draws}
 * @param hardware device and threads
 * @param data opens image sets
 * @param monitor whom to tell
 * @param checkpointEvery steps of training between two checkpoints; 0 for one an epoch
 * @since 0.1
 */
public record Context(
        Path directory, long seed, Hardware hardware, DataSets data, Monitor monitor, int checkpointEvery) {}
