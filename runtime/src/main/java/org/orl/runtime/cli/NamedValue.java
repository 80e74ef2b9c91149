package org.orl.runtime.cli;

import org.orl.runtime.UserError;

/**
 * What an option of the form {@code NAME=VALUE} says.
 *
 * @param name before the first equals sign, not empty
 * @param value after it, not empty
 */
record NamedValue(String name, String value) {

    /**
     * Reads the option.
     *
     * @param option its name, for the message
     * @param form how it is written, for the message
     * @param text what was given
     * @return both parts, without surrounding blanks
     * @throws UserError if there is no equals sign, or a part is empty
     */
    static NamedValue of(String option, String form, String text) {
        int sign = text.indexOf('=');
        String name = sign < 0 ? "" : text.substring(0, sign).strip();
        String value = text.substring(sign + 1).strip();
        if (name.isEmpty() || value.isEmpty()) {
            throw new UserError(
                    UserError.Kind.USAGE,
                    "The option " + option + " " + text + " does not have the form " + form + ".",
                    "Write " + option + " " + form + ".");
        }
        return new NamedValue(name, value);
    }
}
