package org.orl.processor.write;

import java.util.List;

/** Breaks what would be too long for a line. */
final class Layout {

    /** Letters of a line. */
    private static final int LINE = 120;

    /** Letters before a statement of a method, and before the calls of its chain. */
    static final int STATEMENT = 8;

    static final int CHAIN = STATEMENT + 8;

    /** Letters before an argument that has a line of its own within a chain. */
    static final int ARGUMENT = CHAIN + 8;

    private Layout() {}

    /**
     * A call: its arguments on its line if all fit, else one a line.
     *
     * @param indentation letters before the call
     * @param call what stands before the arguments
     * @param arguments at least one
     * @param end what stands behind them
     */
    static Code call(int indentation, Code call, List<Code> arguments, String end) {
        Code line = Code.join(arguments, ", ");
        boolean fits = fits(indentation, call.length() + line.length() + end.length());
        return call.add(fits ? line : lines(arguments)).add(end);
    }

    /** Arguments, one a line. */
    static Code lines(List<Code> arguments) {
        return new Code().addIndented(Code.of("\n").add(Code.join(arguments, ",\n")));
    }

    /** Whether code fits on a line. */
    static boolean fits(int indentation, int length) {
        return indentation + length <= LINE;
    }
}
