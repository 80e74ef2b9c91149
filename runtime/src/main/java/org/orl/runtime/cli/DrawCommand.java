package org.orl.runtime.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Draws what stages have found. */
@Command(
        name = "draw",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Draw on photos what an experiment has found: pairs of regions, or where its encoders respond.",
        synopsisSubcommandLabel = "FIGURE",
        subcommands = {DrawCorrespondencesCommand.class, DrawAttentionCommand.class},
        sortOptions = false)
final class DrawCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(), "Which figure is meant? There are: correspondences, attention.");
    }
}
