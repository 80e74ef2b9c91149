package org.orl.processor.write;

import static java.util.stream.Collectors.joining;

import java.util.List;

/** Breaks what would be too long for a line. */
final class Layout {

    /** Letters of a line. */
    private static final int LINE = 120;

    /** Letters of a line that is broken between values, not between arguments that have a line each. */
    private static final int WRAPPED = 100;

    /** Letters by which a line is indented that continues another. */
    private static final int CONTINUATION = 8;

    /** A space where a line may be broken; text of an experiment cannot contain it, since literals escape it. */
    static final char SPACE = '\u0001';

    /** A place between two letters where a line may be broken. */
    static final char SEAM = '\u0002';

    /** Letters before a statement of a method, and before the calls of its chain. */
    static final int STATEMENT = 8;

    static final int CHAIN = STATEMENT + CONTINUATION;

    /** Letters before an argument that has a line of its own within a chain. */
    static final int ARGUMENT = CHAIN + CONTINUATION;

    private Layout() {}

    /**
     * Arguments behind an opening parenthesis: on its line if all fit, else one a line.
     *
     * @param indentation letters before the call
     * @param call what stands before the arguments
     * @param arguments at least one
     * @param end what stands behind them
     */
    static String arguments(int indentation, String call, List<String> arguments, String end) {
        String line = String.join(", ", arguments);
        return fits(indentation, call + line + end) ? line : lines(indentation, arguments);
    }

    /** Arguments, one a line, behind a call that has an indentation. */
    static String lines(int indentation, List<String> arguments) {
        String separator = "\n" + " ".repeat(indentation + CONTINUATION);
        return separator + String.join("," + separator, arguments);
    }

    /** Whether code fits on a line. */
    static boolean fits(int indentation, String code) {
        return indentation + code.length() <= LINE;
    }

    /** Breaks lines where they may be broken, and only where they are too long. */
    static String wrap(String code) {
        return code.lines().map(Layout::wrapLine).collect(joining("\n", "", "\n"));
    }

    private static String wrapLine(String line) {
        int end = nextBreak(line, 0);
        StringBuilder wrapped = new StringBuilder(line.substring(0, end));
        int column = end;
        while (end < line.length()) {
            int start = end + 1;
            String gap = line.charAt(end) == SPACE ? " " : "";
            end = nextBreak(line, start);
            column += gap.length() + end - start;
            if (column > WRAPPED) {
                gap = "\n" + " ".repeat(indentation(line) + CONTINUATION);
                column = gap.length() - 1 + end - start;
            }
            wrapped.append(gap).append(line, start, end);
        }
        return wrapped.toString();
    }

    private static int nextBreak(String line, int from) {
        int end = from;
        while (end < line.length() && line.charAt(end) != SPACE && line.charAt(end) != SEAM) {
            end++;
        }
        return end;
    }

    private static int indentation(String line) {
        return line.length() - line.stripLeading().length();
    }
}
