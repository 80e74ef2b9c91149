package org.orl.runtime.constant;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The way from a node to a constant, with all the names by which {@code --set} may go it. */
record Way(List<Step> steps) {

    /**
     * One name of a path.
     *
     * @param names the one that is shown, and others that do as well
     * @param optional whether a path may leave it out
     * @param shown whether it is worth showing
     */
    private record Step(List<String> names, boolean optional, boolean shown) {}

    static Way to(String node) {
        return new Way(List.of()).then(node);
    }

    /** Goes on by one of several names. */
    Way then(String... names) {
        return plus(new Step(List.of(names), false, true));
    }

    /** Goes on by a name that a path may leave out. */
    Way perhaps(String name, boolean shown) {
        return plus(new Step(List.of(name), true, shown));
    }

    /** The path as it is shown. */
    String text() {
        return steps.stream()
                .filter(Step::shown)
                .map(step -> step.names().get(0))
                .collect(Collectors.joining("."));
    }

    /** Whether a path leads here. */
    boolean isReachedBy(List<String> path) {
        return isReachedBy(path, 0, 0);
    }

    private boolean isReachedBy(List<String> path, int token, int index) {
        if (index == steps.size()) {
            return token == path.size();
        }
        Step step = steps.get(index);
        boolean goes = token < path.size()
                && step.names().contains(path.get(token))
                && isReachedBy(path, token + 1, index + 1);
        return goes || (step.optional() && isReachedBy(path, token, index + 1));
    }

    private Way plus(Step step) {
        List<Step> longer = new ArrayList<>(steps);
        longer.add(step);
        return new Way(List.copyOf(longer));
    }
}
