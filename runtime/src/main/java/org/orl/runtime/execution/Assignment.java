package org.orl.runtime.execution;

import java.util.List;
import org.orl.runtime.UserError;

/**
 * A constant that is changed from outside.
 *
 * @param path from the node to the member, such as {@code pretrainImages}, {@code Sgd}, {@code lr}
 * @param value as written
 * @param from who says so: {@code --set}, or {@code --config} with file and line
 * @since 0.1
 */
public record Assignment(List<String> path, String value, String from) {

    /** The option that changes one constant. */
    public static final String SET = "--set";

    /**
     * Reads a path.
     *
     * @param text names with dots between them
     * @param value as written
     * @param from who says so
     * @return the assignment
     * @throws UserError if the path has no dot
     */
    public static Assignment of(String text, String value, String from) {
        List<String> path = List.of(text.strip().split("\\.", -1));
        Assignment assignment = new Assignment(path, value.strip(), from);
        if (path.size() < 2) {
            throw new UserError(
                    UserError.Kind.USAGE,
                    assignment.label() + " is not of the form stage.Annotation.member=value.",
                    "Write, for example, pretrainImages.Sgd.lr=0.2.");
        }
        return assignment;
    }

    /**
     * Reads an option.
     *
     * @param text {@code stage.Annotation.member=value}
     * @return the assignment
     * @throws UserError if it has another form
     */
    public static Assignment ofOption(String text) {
        int equals = text.indexOf('=');
        if (equals < 0) {
            throw new UserError(
                    UserError.Kind.USAGE,
                    SET + " " + text + " is not of the form stage.Annotation.member=value.",
                    "Write, for example, --set pretrainImages.Sgd.lr=0.2.");
        }
        return of(text.substring(0, equals), text.substring(equals + 1), SET);
    }

    /** As one would write it: {@code pretrainImages.Sgd.lr=0.2}. */
    public String text() {
        return String.join(".", path) + "=" + value;
    }

    /** How an error names it. */
    String label() {
        return from + (from.equals(SET) ? " " : ", ") + text();
    }
}
