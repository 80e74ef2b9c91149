package org.orl.runtime.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.orl.runtime.weights.EncoderExport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Hands weights over to other programs. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Write an encoder for other programs: safetensors, the backbone under torchvision's names.",
        sortOptions = false)
final class ExportCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "ENCODER",
            description = {
                "The fingerprint of a stage that made an encoder ('orl plan' shows it; its beginning is enough), "
                        + "the folder of its result, or an encoder's file.",
            })
    private String encoder;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "OUT",
            required = true,
            description = "The file, such as backbone.safetensors; replaced if it exists.")
    private Path output;

    @Option(names = "--with-projector", description = "Write the projector too, as projector.*")
    private boolean withProjector;

    @Option(
            names = "--workspace",
            paramLabel = "DIR",
            defaultValue = "workspace",
            description = "Where results are kept. Default: ./${DEFAULT-VALUE}")
    private Path workspace;

    @Override
    public Integer call() throws IOException {
        Path file = EncoderArgument.file(encoder, workspace);
        List<String> written = EncoderExport.write(file, output, withProjector);
        spec.commandLine()
                .getOut()
                .println("Wrote " + written.size() + " tensors of " + file + " to " + output + ", from "
                        + written.get(0) + " to " + written.get(written.size() - 1) + ".");
        return 0;
    }
}
