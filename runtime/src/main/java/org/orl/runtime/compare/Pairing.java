package org.orl.runtime.compare;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.orl.runtime.execution.Fingerprint;
import org.orl.runtime.execution.Outline;
import org.orl.runtime.graph.Graph;
import org.orl.runtime.graph.Node;

/** Which node of B is which of A: the one of the same name, else one that does the same under another name. */
final class Pairing {

    private final IdentityHashMap<Node<?>, Node<?>> partners = new IdentityHashMap<>();
    private final Set<Node<?>> paired = Collections.newSetFromMap(new IdentityHashMap<>());

    Pairing(Graph a, Graph b) {
        for (Node<?> inB : b.nodes()) {
            a.nodes().stream()
                    .filter(inA -> inA.name().equals(inB.name()))
                    .findFirst()
                    .ifPresent(inA -> pair(inB, inA));
        }
        Map<Node<?>, Fingerprint> outlineA = Outline.of(a);
        Map<Node<?>, Fingerprint> outlineB = Outline.of(b);
        for (Node<?> inB : b.nodes()) {
            if (!partners.containsKey(inB)) {
                a.nodes().stream()
                        .filter(inA -> !isPaired(inA) && outlineA.get(inA).equals(outlineB.get(inB)))
                        .findFirst()
                        .ifPresent(inA -> pair(inB, inA));
            }
        }
    }

    Optional<Node<?>> inA(Node<?> inB) {
        return Optional.ofNullable(partners.get(inB));
    }

    boolean isPaired(Node<?> inA) {
        return paired.contains(inA);
    }

    private void pair(Node<?> inB, Node<?> inA) {
        partners.put(inB, inA);
        paired.add(inA);
    }
}
