package org.orl.runtime.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.orl.dsl.artifact.Correspondences;
import org.orl.dsl.artifact.Encoder;
import org.orl.runtime.execution.Plan;
import org.orl.runtime.figure.AttentionFigure;
import org.orl.runtime.figure.CorrespondenceFigure;
import org.orl.runtime.figure.Photos;
import org.orl.runtime.graph.Cell;
import org.orl.runtime.graph.Graph;
import org.orl.runtime.graph.Node;
import org.orl.runtime.image.RgbImage;
import org.orl.runtime.network.FeatureExtractor;
import org.orl.runtime.reproduce.PaperFigure.Subject;

/**
 * A figure of what an experiment has stored, and on which photos.
 *
 * @param picture the figure
 * @param photos their ids, a row each
 * @param shown the fingerprints of the results that are shown, by the names of their stages
 */
record Drawing(RgbImage picture, List<Long> photos, Map<String, String> shown) {

    /**
     * Draws a figure.
     *
     * @param subject which
     * @param drawn what is stored
     * @param choice chooses photos of the set
     * @param extent neighbours of each photo, or the side of the square that encoders see, in pixels
     * @param side longer side of a photo, in pixels
     * @return the figure
     * @throws IOException if an encoder cannot be opened
     * @throws org.orl.runtime.UserError if nothing of it is stored
     */
    static Drawing of(Subject subject, Drawn drawn, Function<Photos, List<Long>> choice, int extent, int side)
            throws IOException {
        List<Plan.Entry> stored = drawn.stored(subject);
        List<Node<?>> nodes = stored.stream().<Node<?>>map(Plan.Entry::node).toList();
        Photos photos = drawn.photos(nodes);
        List<Long> ids = choice.apply(photos);
        RgbImage picture = switch (subject) {
            case CORRESPONDENCES ->
                CorrespondenceFigure.of(photos, drawn.artifact(nodes.get(0), Correspondences.class), ids, extent, side);
            case ATTENTION -> attention(drawn, nodes, photos, ids, extent, side);
        };
        Map<String, String> shown = new LinkedHashMap<>();
        stored.forEach(entry ->
                shown.put(entry.node().name(), entry.fingerprint().orElseThrow().hex()));
        return new Drawing(picture, ids, shown);
    }

    private static RgbImage attention(
            Drawn drawn, List<Node<?>> encoders, Photos photos, List<Long> ids, int seen, int side) throws IOException {
        List<AttentionFigure.Column> columns = new ArrayList<>();
        try {
            for (Node<?> node : encoders) {
                Encoder<?> encoder = drawn.artifact(node, Encoder.class);
                columns.add(new AttentionFigure.Column(
                        label(node, drawn.graph()),
                        FeatureExtractor.open(encoder, drawn.settings().hardware())));
            }
            return AttentionFigure.of(photos, ids, columns, seen, side);
        } finally {
            columns.forEach(column -> column.encoder().close());
        }
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
