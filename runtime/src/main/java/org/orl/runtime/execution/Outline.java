package org.orl.runtime.execution;

import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.orl.runtime.graph.Graph;
import org.orl.runtime.graph.Node;

/**
 * Fingerprints that leave out what data sets contain, so that graphs can be compared where there is no data.
 *
 * @since 0.1
 */
public final class Outline {

    private Outline() {}

    /**
     * What each node's result depends on beside seed and data.
     *
     * @param graph any
     * @return equal for two nodes, of one or of two graphs, if and only if they give the same result from the same data
     */
    public static Map<Node<?>, Fingerprint> of(Graph graph) {
        Fingerprints fingerprints = new Fingerprints(new Executors(new Formats()), Optional.empty(), 0);
        IdentityHashMap<Node<?>, Fingerprint> outline = new IdentityHashMap<>();
        graph.nodes().forEach(node -> outline.put(node, fingerprints.of(node)));
        return outline;
    }

    /**
     * The code that a node's result depends on and that somebody wrote: bodies, losses that are methods, words.
     *
     * @param node any
     * @return the hash of each one's class, by its name in words, such as {@code loss() of my.Experiment} or {@code @Cutout}
     */
    public static Map<String, String> code(Node<?> node) {
        Map<String, String> code = new TreeMap<>(OwnCode.named(Fingerprints.words(node)));
        if (node.work() instanceof Node.Written<?> work) {
            code.put("its body in " + work.declaredBy().getName(), OwnCode.ofFamily(work.declaredBy()));
        }
        return code;
    }
}
