package org.orl.runtime.provenance;

import java.util.List;
import org.orl.runtime.execution.Fingerprint;
import org.orl.runtime.execution.Plan;
import org.orl.runtime.graph.Node;
import org.orl.runtime.graph.Word;

/**
 * One node of a run.
 *
 * @param name the method's name
 * @param fingerprint of its result
 * @param before what was there when the run began: GIVEN, STORED, BEGUN or DUE
 * @param work kind or value, with all constants, in canonical form
 * @param settings in canonical form
 * @param views recipes, in canonical form
 * @param inputs names of the nodes that it takes
 * @since 0.1
 */
public record NodeRecord(
        String name,
        String fingerprint,
        String before,
        String work,
        List<String> settings,
        List<String> views,
        List<String> inputs) {

    /**
     * The record of a planned node.
     *
     * @param entry what was planned
     * @return the record
     */
    public static NodeRecord of(Plan.Entry entry) {
        Node<?> node = entry.node();
        return new NodeRecord(
                node.name(),
                entry.fingerprint().map(Fingerprint::hex).orElse(""),
                entry.state().name(),
                work(node),
                node.settings().stream().map(Word::canonical).toList(),
                node.views().stream().map(view -> Word.canonical(view.view())).toList(),
                node.inputs().stream().map(Node::name).toList());
    }

    private static String work(Node<?> node) {
        if (node.work() instanceof Node.Given<?> given) {
            return Word.canonical(given.value());
        }
        if (node.work() instanceof Node.OfKind<?> kind) {
            return Word.canonical(kind.kind());
        }
        return ((Node.Written<?>) node.work()).declaredBy().getName() + "." + node.name() + "()";
    }
}
