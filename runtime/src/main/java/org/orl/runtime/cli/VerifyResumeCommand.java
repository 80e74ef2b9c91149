package org.orl.runtime.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.orl.runtime.UserError;
import org.orl.runtime.checkpoint.ScratchFolder;
import org.orl.runtime.execution.RunSettings;
import org.orl.runtime.graph.Wiring;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Kills runs of an experiment at random instants, and compares what comes of them with a run that nobody disturbed. */
@Command(
        name = "verify-resume",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = {
            "Show that a run that is killed goes on to the same bytes: run an experiment once undisturbed, then kill"
                    + " runs of it (SIGKILL) at random instants in all stages, go on, and compare all results.",
        },
        footer = {
            "",
            "The runs have workspaces of their own in WORKSPACE/verify-resume, which are removed if all bytes agree.",
            "Exit code 6: they do not."
        },
        sortOptions = false)
final class VerifyResumeCommand implements Callable<Integer> {

    private static final int KILLS_A_ROUND = 10;

    @Spec
    private CommandSpec spec;

    @Mixin
    private RunOptions options;

    @Option(
            names = "--kills",
            paramLabel = "N",
            defaultValue = "10",
            description = "How often to kill. Default: ${DEFAULT-VALUE}")
    private int kills;

    @Option(
            names = "--kill-seed",
            paramLabel = "N",
            defaultValue = "0",
            description = "Where the instants come from. Default: ${DEFAULT-VALUE}")
    private long killSeed;

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (kills < 1) {
            throw new UserError(UserError.Kind.USAGE, "--kills is " + kills + ".", "Pass a number, at least 1.");
        }
        Wiring wiring = options.wiring(spec.commandLine().getErr());
        String id = wiring.experiment().id();
        RunSettings settings = options.settings();
        options.plan(options.graph(wiring), settings);
        Path folder = settings.workspace().resolve("verify-resume").resolve(id);
        ScratchFolder.renew(folder);
        try (KilledRuns runs = new KilledRuns(
                id, options.arguments(settings), folder, spec.commandLine().getOut())) {
            return verify(runs, folder);
        }
    }

    private int verify(KilledRuns runs, Path folder) throws IOException, InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        Path whole = runs.undisturbed();
        List<String> differences = new ArrayList<>();
        int rounds = 0;
        while (runs.killed() < kills) {
            if (rounds > 2 * kills) {
                throw new UserError(
                        UserError.Kind.USAGE,
                        "The experiment is over too soon to be killed: " + runs.killed() + " kills in " + rounds
                                + " runs.",
                        "Give it more to do, for instance more epochs.");
            }
            rounds++;
            Path broken = runs.round(rounds, Math.min(kills - runs.killed(), KILLS_A_ROUND), killSeed);
            differences.addAll(WorkspaceBytes.differences(whole, broken));
        }
        out.println();
        runs.places().forEach((place, times) -> out.println("  " + times + " in " + place));
        if (!differences.isEmpty()) {
            out.println("NOT THE SAME after " + kills + " kills in " + rounds + " runs:");
            differences.forEach(difference -> out.println("  " + difference));
            out.println("The workspaces are kept in " + folder + ".");
            return Failures.DIFFERENT;
        }
        out.println(kills + " kills in " + rounds + (rounds == 1 ? " run" : " runs") + ": all "
                + WorkspaceBytes.of(whole).size()
                + " files of results and tables have the bytes of the undisturbed run.");
        ScratchFolder.remove(folder);
        return 0;
    }
}
