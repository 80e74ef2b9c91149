package org.orl.runtime.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.orl.dsl.artifact.Correspondences;
import org.orl.runtime.figure.CorrespondenceFigure;
import org.orl.runtime.figure.Photos;
import org.orl.runtime.graph.Node;
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
        options.check();
        DrawOptions.atLeast("--neighbours", neighbours, 1);
        Drawn drawn = new Drawn(options.run(), spec.commandLine().getErr());
        List<Node<?>> nodes = drawn.stored(Correspondences.class, "pairs of regions");
        Correspondences found = drawn.artifact(nodes.get(0), Correspondences.class);
        Photos photos = drawn.photos(nodes);
        options.write(
                CorrespondenceFigure.of(photos, found, options.ids(photos), neighbours, options.side()),
                spec.commandLine().getErr());
        return 0;
    }
}
