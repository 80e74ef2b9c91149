package org.orl.runtime.cli;

import java.util.ArrayList;
import java.util.List;
import org.orl.runtime.UserError;
import org.orl.runtime.execution.Overrides;
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
            description = "Class name, qualified or not, id (see 'orl list'), or the path of a .class file.")
    private String experiment;

    @Option(
            names = "--set",
            paramLabel = "PATH=VALUE",
            description = {
                "Change a constant: stage.Annotation.member=value, such as pretrainImages.Sgd.lr=0.2. Repeatable.",
            })
    private List<String> assignments = new ArrayList<>();

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

    @Mixin
    private PlaceOptions places;

    @Mixin
    private HardwareOptions hardware;

    Wiring wiring() {
        return Catalogue.onClassPath().find(experiment);
    }

    Graph graph(Wiring wiring) {
        return Overrides.wire(wiring, assignments);
    }

    List<String> assignments() {
        return List.copyOf(assignments);
    }

    boolean asksForCpu() {
        return hardware.asksForCpu();
    }

    RunSettings settings() {
        if (checkpointEvery < 0) {
            throw new UserError(
                    UserError.Kind.USAGE,
                    "--checkpoint-every is " + checkpointEvery + ".",
                    "Pass a number of steps, or 0 for a checkpoint an epoch.");
        }
        return new RunSettings(places.workspace(), places.data(), seed, hardware.hardware(), checkpointEvery);
    }
}
