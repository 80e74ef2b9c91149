package org.orl.runtime.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.orl.runtime.reproduce.PaperFigure.Subject;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Draws where encoders respond. */
@Command(
        name = "attention",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = {
            "Draw where on photos the encoders of an experiment respond.",
            "",
            "The squares of the last stage's output, summed over channels, scaled for each photo and encoder by"
                    + " itself. Encoders that are in the workspace are shown: give what their run was given."
        },
        sortOptions = false)
final class DrawAttentionCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private DrawOptions options;

    @Option(
            names = "--seen",
            paramLabel = "PX",
            defaultValue = "448",
            description = "Side of the square that encoders see; 32 pixels of it are a cell. Default: ${DEFAULT-VALUE}")
    private int seen;

    @Override
    public Integer call() throws IOException {
        options.draw(Subject.ATTENTION, seen, spec.commandLine().getErr());
        return 0;
    }
}
