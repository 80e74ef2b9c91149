package org.orl.runtime.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.orl.dsl.artifact.Encoder;
import org.orl.runtime.figure.AttentionFigure;
import org.orl.runtime.figure.Photos;
import org.orl.runtime.graph.Cell;
import org.orl.runtime.graph.Graph;
import org.orl.runtime.graph.Node;
import org.orl.runtime.image.RgbImage;
import org.orl.runtime.network.FeatureExtractor;
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
        options.check();
        DrawOptions.atLeast("--seen", seen, 32);
        Drawn drawn = new Drawn(options.run(), spec.commandLine().getErr());
        List<Node<?>> nodes = drawn.stored(Encoder.class, "encoders");
        Photos photos = drawn.photos(nodes);
        List<AttentionFigure.Column> columns = new ArrayList<>();
        try {
            for (Node<?> node : nodes) {
                Encoder<?> encoder = drawn.artifact(node, Encoder.class);
                columns.add(new AttentionFigure.Column(
                        label(node, drawn.graph()),
                        FeatureExtractor.open(encoder, drawn.settings().hardware())));
            }
            RgbImage figure = AttentionFigure.of(photos, options.ids(photos), columns, seen, options.side());
            options.write(figure, spec.commandLine().getErr());
        } finally {
            columns.forEach(column -> column.encoder().close());
        }
        return 0;
    }

    /** The row of a table in which an encoder is evaluated; the name of its stage if there is none. */
    private static String label(Node<?> encoder, Graph graph) {
        return graph.nodes().stream()
                .filter(node -> node.inputs().contains(encoder))
                .flatMap(node -> node.cell().stream())
                .map(Cell::row)
                .findFirst()
                .orElse(encoder.name());
    }
}
