package org.orl.runtime.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.orl.runtime.reproduce.PaperFigure.Subject;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Draws pairs of regions. */
@Command(
        name = "correspondences",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = {
            "Draw the most similar pair of regions between photos and each of their neighbours.",
            "",
            "The experiment's region pairs must be in the workspace: give what its run was given."
        },
        sortOptions = false)
final class DrawCorrespondencesCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private DrawOptions options;

    @Option(
            names = "--neighbours",
            paramLabel = "N",
            defaultValue = "5",
            description = "How many neighbours of each photo, nearest first. Default: ${DEFAULT-VALUE}")
    private int neighbours;

    @Override
    public Integer call() throws IOException {
        options.draw(Subject.CORRESPONDENCES, neighbours, spec.commandLine().getErr());
        return 0;
    }
}
