package org.orl.runtime.execution;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.orl.dsl.artifact.ImageSet;
import org.orl.runtime.checkpoint.Sha256;
import org.orl.runtime.data.DataSets;
import org.orl.runtime.graph.NamedView;
import org.orl.runtime.graph.Node;
import org.orl.runtime.graph.Word;

/** Computes what nodes depend on: kind, settings, recipes, seed, executor's version, data, and the inputs' same. */
final class Fingerprints {

    private final Executors executors;
    private final DataSets data;
    private final long seed;
    private final IdentityHashMap<Node<?>, Fingerprint> known = new IdentityHashMap<>();

    Fingerprints(Executors executors, DataSets data, long seed) {
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
            return Word.canonical(given.value()) + contents(given.value());
        }
        List<String> lines = new ArrayList<>();
        lines.add("seed " + seed);
        if (node.work() instanceof Node.OfKind<?> work) {
            lines.add(Word.canonical(work.kind()));
            lines.add("executor " + executors.of(work.kind()).version());
        } else if (node.work() instanceof Node.Written<?> work) {
            lines.add("method " + node.name() + " of " + work.declaredBy().getName() + " " + code(work.declaredBy()));
        }
        node.settings().stream().map(Word::canonical).sorted().forEach(lines::add);
        node.views().stream().map(NamedView::view).map(Word::canonical).forEach(lines::add);
        node.inputs().forEach(input -> lines.add("input " + of(input).hex()));
        return String.join("\n", lines);
    }

    /** What the image sets within a given value contain, beyond what they say. */
    private String contents(Object value) {
        StringBuilder text = new StringBuilder();
        if (value instanceof ImageSet set) {
            text.append('\n').append(data.fingerprint(set));
        } else if (value instanceof Record word) {
            for (var component : word.getClass().getRecordComponents()) {
                text.append(contents(Word.get(word, component)));
            }
        }
        return text.toString();
    }

    /** The hash of a class file and of those of the classes within it, so that a changed body is another stage. */
    private static String code(Class<?> type) {
        MessageDigest digest = Sha256.digest();
        Stream.concat(
                        Stream.of(type),
                        Stream.of(type.getNestHost().getNestMembers())
                                .filter(member -> member.getName().startsWith(type.getName() + "$"))
                                .sorted(Comparator.comparing(Class::getName)))
                .forEach(part -> digest.update(bytes(part)));
        return HexFormat.of().formatHex(digest.digest());
    }

    private static byte[] bytes(Class<?> type) {
        String file = type.getName().substring(type.getName().lastIndexOf('.') + 1) + ".class";
        try (InputStream in = type.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("The class file of " + type.getName() + " cannot be found");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
