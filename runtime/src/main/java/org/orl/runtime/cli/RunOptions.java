package org.orl.runtime.cli;

import java.io.PrintWriter;
import java.util.List;
import org.orl.runtime.UserError;
import org.orl.runtime.execution.Assignment;
import org.orl.runtime.execution.Overrides;
import org.orl.runtime.execution.Plan;
import org.orl.runtime.execution.RunSettings;
import org.orl.runtime.graph.Graph;
import org.orl.runtime.graph.Wiring;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What {@code run} and {@code plan} are told. */
final class RunOptions {

    @Parameters(
            paramLabel = "EXPERIMENT",
            description = {
                "Class name, qualified or not, id (see 'orl list'), or the path of a .java or .class file.",
                "A .java file is your own code: it is compiled in memory and runs with your rights."
            })
    private String experiment;

    @Mixin
    private ConstantOptions constants;

    @Mixin
    private ClassPathOption classPath;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "0",
            description = "Where all randomness comes from. Default: ${DEFAULT-VALUE}")
    private long seed;

    @Option(
            names = "--checkpoint-every",
            paramLabel = "N",
            defaultValue = "0",
            description = "Steps of training between two checkpoints; 0 writes one an epoch. Default: ${DEFAULT-VALUE}")
    private int checkpointEvery;

    @Option(
            names = "--keep-checkpoints",
            paramLabel = "N",
            defaultValue = "" + RunSettings.KEPT,
            description = "How many checkpoints of a training are kept while it goes on. Default: ${DEFAULT-VALUE}")
    private int keepCheckpoints;

    @Mixin
    private BadImageOption badImages;

    @Mixin
    private PlaceOptions places;

    @Mixin
    private HardwareOptions hardware;

    Wiring wiring(PrintWriter err) {
        return classPath.find(experiment, err);
    }

    Graph graph(Wiring wiring) {
        return Overrides.wireWith(wiring, constants.assignments());
    }

    /**
     * Plans a run.
     *
     * @throws UserError if a name of {@code --data} is of no use to the experiment
     */
    Plan plan(Graph graph, RunSettings settings) {
        Plan plan = Plan.of(graph, settings);
        if (plan.entries().stream().allMatch(entry -> entry.missing().isEmpty())) {
            places.check(settings.data());
        }
        return plan;
    }

    /** What repeats the run, once it is planned; without a workspace. */
    List<String> arguments(RunSettings settings) {
        return RunArguments.of(experiment, classPath.entries(), assignments(), badImages, settings);
    }

    List<Assignment> assignments() {
        return constants.assignments();
    }

    boolean asksForCpu() {
        return hardware.asksForCpu();
    }

    /**
     * The settings for a graph, from whose sets the pictures that cannot be read are left out if that was said.
     *
     * @param err where a person reads which they are
     */
    RunSettings settings(Graph graph, PrintWriter err) {
        return leavingOut(graph, settings(), err);
    }

    /** As {@link #settings(Graph, PrintWriter)}, of settings that were made already. */
    RunSettings leavingOut(Graph graph, RunSettings settings, PrintWriter err) {
        return badImages.settings(GivenSets.of(graph), List.of(settings), err).get(0);
    }

    RunSettings settings() {
        if (checkpointEvery < 0) {
            throw new UserError(
                    UserError.Kind.USAGE,
                    "--checkpoint-every is " + checkpointEvery + ".",
                    "Pass a number of steps, or 0 for a checkpoint an epoch.");
        }
        if (keepCheckpoints < 1) {
            throw new UserError(
                    UserError.Kind.USAGE,
                    "--keep-checkpoints is " + keepCheckpoints + ".",
                    "Pass a number, at least 1.");
        }
        return new RunSettings(
                places.workspace(), places.data(), seed, hardware.hardware(), checkpointEvery, keepCheckpoints);
    }
}
