package org.orl.runtime.compare;

import java.util.List;
import java.util.Optional;

/**
 * What differs between two experiments, A and B.
 *
 * @param settings constants, by path
 * @param recipes views whose steps differ, by path
 * @param code code of a user's own that was changed: hashes of its classes
 * @param data given values that are of another kind
 * @param graph nodes, what they take and what they do
 * @param results what becomes of each result
 * @since 0.1
 */
public record Difference(
        List<Change> settings,
        List<Change> recipes,
        List<Change> code,
        List<Change> data,
        List<Change> graph,
        List<Result> results) {

    /**
     * Something that is one thing in A and another in B.
     *
     * @param what its path or name
     * @param a what it is in A; empty if it is not there
     * @param b what it is in B; empty if it is not there
     */
    public record Change(String what, String a, String b) {}

    /**
     * What becomes of the result of a node of B.
     *
     * @param node its name in B; in A, if only A has it
     * @param standing whether A has the same
     * @param because what makes it another: changes of its own, or nodes that it takes
     * @param was its name in A, if that is another
     */
    public record Result(String node, Standing standing, List<String> because, Optional<String> was) {}

    /** How a result of B stands to those of A. */
    public enum Standing {
        /** A computes the same. */
        SAME,
        /** A computes another. */
        CHANGED,
        /** A has no such node. */
        ONLY_B,
        /** B has no such node. */
        ONLY_A
    }

    /** Whether there is nothing to tell. */
    public boolean isEmpty() {
        return settings.isEmpty()
                && recipes.isEmpty()
                && code.isEmpty()
                && data.isEmpty()
                && graph.isEmpty()
                && results.stream().allMatch(result -> result.standing() == Standing.SAME);
    }
}
