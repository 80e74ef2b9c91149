package org.orl.processor.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.orl.processor.model.Constants;
import org.orl.processor.model.Removal;
import org.orl.processor.model.Slot;
import org.orl.processor.model.TypeModel;
import org.orl.processor.model.Use;

/** The words that speak of a node, level by level, nearest first; a nearer level overrides a farther one. */
final class Levels {

    private final List<List<Use>> levels = new ArrayList<>();
    private final Map<TypeModel, List<Removal>> removals = new HashMap<>();
    private final Set<Removal> idle = new LinkedHashSet<>();

    /**
     * Adds the words of one declaration; what is written there itself is nearer than what it is composed of, and what it
     * takes away lies between.
     */
    void add(Declared declared) {
        TreeMap<Integer, List<Use>> byDepth = new TreeMap<>();
        byDepth.put(0, new ArrayList<>());
        for (Use use : declared.uses()) {
            byDepth.computeIfAbsent(use.depth(), depth -> new ArrayList<>()).add(use);
        }
        byDepth.forEach((depth, uses) -> {
            List<Use> left = new ArrayList<>(uses);
            left.removeIf(use -> !stays(use));
            levels.add(left);
            if (depth == 0) {
                declared.removals()
                        .forEach(removal -> removals.computeIfAbsent(
                                        removal.annotation(), annotation -> new ArrayList<>())
                                .add(removal));
                idle.addAll(declared.removals());
            }
        });
    }

    /** The words that are left, nearest first. */
    List<List<Use>> uses() {
        return levels;
    }

    /** What was to be taken away, but is nowhere. */
    List<Removal> idle() {
        return List.copyOf(idle);
    }

    /**
     * What fills a slot: the word of the nearest level that has one, merged with the same word's farther uses up to
     * the level that has another.
     */
    Slot fill(TypeModel accepts, boolean required) {
        List<Use> merged = new ArrayList<>();
        for (List<Use> level : levels) {
            List<Use> candidates = new ArrayList<>(level);
            candidates.removeIf(use -> !use.word().spec().isA(accepts));
            if (candidates.isEmpty()) {
                continue;
            }
            if (candidates.size() > 1 && merged.isEmpty()) {
                return new Slot(
                        accepts,
                        required,
                        candidates.stream()
                                .map(use -> Constants.merge(List.of(use)))
                                .toList());
            }
            if (candidates.size() > 1 || !(merged.isEmpty() || isSame(candidates.get(0), merged.get(0)))) {
                break;
            }
            merged.add(candidates.get(0));
        }
        return new Slot(accepts, required, merged.isEmpty() ? List.of() : List.of(Constants.merge(merged)));
    }

    private boolean stays(Use use) {
        List<Removal> removing = removals.getOrDefault(use.word().annotation(), List.of());
        removing.forEach(idle::remove);
        return removing.isEmpty();
    }

    private static boolean isSame(Use use, Use other) {
        return use.word().annotation().equals(other.word().annotation());
    }
}
