package org.orl.runtime.cli;

import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.orl.runtime.UserError;
import org.orl.runtime.checkpoint.Sha256;
import org.orl.runtime.engine.Engine;
import org.orl.runtime.engine.Hardware;
import org.orl.runtime.graph.Word;
import org.orl.runtime.network.EncoderFile;
import org.orl.runtime.weights.Choice;
import org.orl.runtime.weights.ImportedEncoder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Takes weights over from other programs. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = {
            "Make an encoder of weights from torchvision, OpenSelfSup (ORL's own code) or another program.",
            "",
            "Every tensor must be accounted for; what is left over on either side is an error that lists it.",
        },
        sortOptions = false)
final class ImportCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "Of torch.save (.pth, .pt, .pth.tar), or a safetensors file.")
    private Path file;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "OUT",
            required = true,
            description = "The encoder's file, such as encoder.safetensors; replaced if it exists.")
    private Path output;

    @Option(
            names = "--without-projector",
            description = "Take the backbone alone; without it, the projector is taken too where the file has one.")
    private boolean withoutProjector;

    @Option(
            names = "--ignore",
            paramLabel = "PREFIX",
            description = "Leave out all tensors whose names begin like that. Repeatable.")
    private List<String> ignored = new ArrayList<>();

    @Option(
            names = "--backbone",
            paramLabel = "PREFIX",
            description = {
                "How the names of the backbone's tensors begin, such as 'target_net.0.'; found out if not given.",
            })
    private String backbone;

    @Option(
            names = "--projector",
            paramLabel = "PREFIX",
            description = "How those of the projector begin; only together with --backbone.")
    private String projector;

    @Override
    public Integer call() throws IOException {
        if (projector != null && backbone == null) {
            throw new UserError(UserError.Kind.USAGE, "--projector is given without --backbone.", "Give both.");
        }
        Choice choice = new Choice(
                Optional.ofNullable(backbone), Optional.ofNullable(projector), !withoutProjector, List.copyOf(ignored));
        PrintWriter out = spec.commandLine().getOut();
        try (NDManager manager = Engine.start(new Hardware("cpu", 1)).newManager();
                ImportedEncoder encoder = ImportedEncoder.read(file, choice, manager)) {
            out.println("Read " + file + ", named as in " + encoder.layout() + ":");
            out.println("  backbone   " + Word.pretty(encoder.architecture().backbone()));
            out.println("  projector  " + Word.pretty(encoder.architecture().projector()));
            if (!encoder.leftOut().isEmpty()) {
                out.println("Left out, since they belong to no encoder ("
                        + encoder.leftOut().size() + "): " + String.join(", ", encoder.leftOut()));
            }
            if (encoder.withoutCounters()) {
                out.println("The file has no counters of batches (num_batches_tracked); they are 0.");
            }
            EncoderFile.write(
                    output,
                    encoder.network(),
                    Map.of(
                            "source", String.valueOf(file.getFileName()),
                            "source_sha256", Sha256.ofFile(file)));
            out.println("Wrote " + encoder.network().state().all().size() + " tensors to " + output + ".");
        }
        return 0;
    }
}
