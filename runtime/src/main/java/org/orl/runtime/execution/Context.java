package org.orl.runtime.execution;

import java.nio.file.Path;
import java.util.List;
import org.orl.runtime.data.DataSets;
import org.orl.runtime.engine.Hardware;
import org.orl.runtime.feature.SharedFeatures;
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
 * @param keepCheckpoints how many checkpoints are kept, at least 1
 * @param online evaluations that look at an encoder while it is trained; none unless the stage is monitored
 * @param features what evaluations of the run have embedded
 * @since 0.1
 */
public record Context(
        Path directory,
        long seed,
        Hardware hardware,
        DataSets data,
        Monitor monitor,
        int checkpointEvery,
        int keepCheckpoints,
        List<OnlineEvaluation> online,
        SharedFeatures features) {

    /** A context that keeps as many checkpoints as there are kept if nobody says otherwise, and that shares nothing with others. */
    public Context(Path directory, long seed, Hardware hardware, DataSets data, Monitor monitor, int checkpointEvery) {
        this(
                directory,
                seed,
                hardware,
                data,
                monitor,
                checkpointEvery,
                RunSettings.KEPT,
                List.of(),
                new SharedFeatures());
    }

    /**
     * This context for work within a task, of which somebody else is told.
     *
     * @param other whom to tell
     * @return a context that differs in the monitor alone
     */
    public Context telling(Monitor other) {
        return new Context(directory, seed, hardware, data, other, checkpointEvery, keepCheckpoints, online, features);
    }

    /**
     * This context for a part of a node's work.
     *
     * @param folder where the part is done, within the directory
     * @return a context that differs in the directory alone
     */
    public Context in(Path folder) {
        return new Context(folder, seed, hardware, data, monitor, checkpointEvery, keepCheckpoints, online, features);
    }
}
