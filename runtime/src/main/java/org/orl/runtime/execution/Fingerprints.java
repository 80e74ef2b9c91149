package org.orl.runtime.execution;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import org.orl.dsl.artifact.Artifact;
import org.orl.dsl.artifact.ImageSet;
import org.orl.dsl.artifact.Kind;
import org.orl.runtime.data.DataSets;
import org.orl.runtime.graph.NamedView;
import org.orl.runtime.graph.Node;
import org.orl.runtime.graph.Word;

/** Computes what nodes depend on: kind, settings, recipes, seed, executor's version, data, and the inputs' same. */
final class Fingerprints {

    private final Executors executors;
    private final Optional<DataSets> data;
    private final long seed;
    private final IdentityHashMap<Node<?>, Fingerprint> known = new IdentityHashMap<>();

    Fingerprints(Executors executors, DataSets data, long seed) {
        this(executors, Optional.of(data), seed);
    }

    /**
     * Fingerprints.
     *
     * @param data what is looked at for the content of sets and files; empty to leave their content out
     */
    Fingerprints(Executors executors, Optional<DataSets> data, long seed) {
        this.executors = executors;
        this.data = data;
        this.seed = seed;
    }

    Fingerprint of(Node<?> node) {
        Fingerprint fingerprint = known.get(node);
        if (fingerprint == null) {
            fingerprint = Fingerprint.of(text(node));
            known.put(node, fingerprint);
        }
        return fingerprint;
    }

    private String text(Node<?> node) {
        if (node.work() instanceof Node.Given<?> given) {
            return Word.canonical(given.value()) + contents(given.value()) + code(given.value());
        }
        List<String> lines = new ArrayList<>();
        if (seeded(node)) {
            lines.add("seed " + seed);
        }
        if (node.work() instanceof Node.OfKind<?> work) {
            lines.add(Word.canonical(work.kind()));
            lines.add("executor " + executors.of(work.kind()).version());
            String contents = contents(executors.of(work.kind()), work.kind());
            if (!contents.isEmpty()) {
                lines.add("contents " + contents);
            }
        } else if (node.work() instanceof Node.Written<?> work) {
            lines.add("method " + node.name() + " of " + work.declaredBy().getName() + " "
                    + OwnCode.ofFamily(work.declaredBy()));
        }
        node.decisiveSettings().stream().map(Word::canonical).sorted().forEach(lines::add);
        node.views().stream().map(NamedView::view).map(Word::canonical).forEach(lines::add);
        OwnCode.in(words(node)).forEach((name, hash) -> lines.add("code " + name + " " + hash));
        node.inputs().forEach(input -> lines.add("input " + of(input).hex()));
        return String.join("\n", lines);
    }

    /** A body may do what it likes, so it is taken to draw. */
    private boolean seeded(Node<?> node) {
        return !(node.work() instanceof Node.OfKind<?> work)
                || executors.of(work.kind()).seeded();
    }

    /** A given value of the language alone adds nothing. */
    private static String code(Object value) {
        StringBuilder text = new StringBuilder();
        OwnCode.in(List.of(value))
                .forEach((name, hash) ->
                        text.append("\ncode ").append(name).append(' ').append(hash));
        return text.toString();
    }

    /** The records of a node on which its result depends, and its losses that are methods. */
    static List<Object> words(Node<?> node) {
        List<Object> words = new ArrayList<>(node.decisiveSettings());
        if (node.work() instanceof Node.Given<?> given) {
            words.add(given.value());
        }
        if (node.work() instanceof Node.OfKind<?> work) {
            words.add(work.kind());
        }
        node.views().forEach(view -> words.add(view.view()));
        return words;
    }

    private <K extends Kind<A>, A extends Artifact> String contents(Executor<K, A> executor, Kind<?> kind) {
        return data.map(sets -> executor.contents(executor.kind().cast(kind), sets.places()))
                .orElse("");
    }

    /** What the image sets within a given value contain, beyond what they say. */
    private String contents(Object value) {
        StringBuilder text = new StringBuilder();
        if (value instanceof ImageSet set) {
            text.append('\n').append(data.map(sets -> sets.fingerprint(set)).orElse(""));
        } else if (value instanceof Record word) {
            for (var component : word.getClass().getRecordComponents()) {
                text.append(contents(Word.get(word, component)));
            }
        }
        return text.toString();
    }
}
