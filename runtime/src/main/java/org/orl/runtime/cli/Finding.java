package org.orl.runtime.cli;

/**
 * What {@code doctor} found in one place.
 *
 * @param level how it is
 * @param subject what was looked at
 * @param text what was seen, and what to do where that is not as it should be
 * @param exitCode of the process if this is a failure
 */
record Finding(Level level, String subject, String text, int exitCode) {

    enum Level {
        OK("ok"),
        WARNING("WARN"),
        FAILURE("FAIL");

        private final String label;

        Level(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    static Finding ok(String subject, String text) {
        return new Finding(Level.OK, subject, text, 0);
    }

    static Finding warning(String subject, String text) {
        return new Finding(Level.WARNING, subject, text, 0);
    }

    static Finding failure(String subject, String text, int exitCode) {
        return new Finding(Level.FAILURE, subject, text, exitCode);
    }
}
