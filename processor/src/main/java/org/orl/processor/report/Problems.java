package org.orl.processor.report;

import java.util.ArrayList;
import java.util.List;
import org.orl.processor.model.Position;

/**
 * The problems of one class, collected so that none hides another.
 *
 * @since 0.1
 */
public final class Problems {

    private final List<Problem> found = new ArrayList<>();

    /**
     * Adds one.
     *
     * @param message its text
     * @param position what it points at
     * @param arguments what the text speaks of, in its order
     */
    public void add(Message message, Position position, Object... arguments) {
        found.add(new Problem(message, message.text(arguments), position));
    }

    /**
     * Adds what has been found elsewhere.
     *
     * @param problems the others
     */
    public void addAll(Problems problems) {
        found.addAll(problems.found);
    }

    /** All, in the order in which they were found. */
    public List<Problem> found() {
        return List.copyOf(found);
    }

    /** Whether any of them forbids to write the wiring. */
    public boolean anyError() {
        return found.stream().anyMatch(problem -> problem.message().isError());
    }
}
