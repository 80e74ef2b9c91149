package org.orl.runtime.reproduce;

import java.util.ArrayList;
import java.util.List;
import org.orl.dsl.artifact.Encoder;
import org.orl.runtime.execution.Fingerprint;
import org.orl.runtime.graph.Made;
import org.orl.runtime.graph.NamedView;
import org.orl.runtime.graph.Node;
import org.orl.runtime.graph.Word;

/** How an evaluation finds its score, whatever encoder it evaluates: kind, settings, recipes and labelled data. */
final class Protocol {

    private Protocol() {}

    /**
     * The fingerprint of a protocol: equal for two evaluations that differ in nothing but the encoder.
     *
     * @param evaluation a node
     * @return made from descriptions alone, so no data need be there
     */
    static Fingerprint of(Node<?> evaluation) {
        return Fingerprint.of(text(evaluation));
    }

    private static String text(Node<?> node) {
        List<String> lines = new ArrayList<>();
        if (node.work() instanceof Node.Given<?> given) {
            lines.add(Word.canonical(given.value()));
        } else if (node.work() instanceof Node.OfKind<?> work) {
            lines.add(Word.canonical(work.kind()));
        } else if (node.work() instanceof Node.Written<?> work) {
            lines.add("method " + node.name() + " of " + work.declaredBy().getName());
        }
        node.decisiveSettings().stream().map(Word::canonical).sorted().forEach(lines::add);
        node.views().stream().map(NamedView::view).map(Word::canonical).forEach(lines::add);
        for (Node<?> input : node.inputs()) {
            lines.add(
                    Made.is(input, Encoder.class)
                            ? "encoder"
                            : "input " + of(input).hex());
        }
        return String.join("\n", lines);
    }
}
