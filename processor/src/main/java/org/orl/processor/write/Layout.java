package org.orl.processor.write;

import com.palantir.javapoet.CodeBlock;
import java.util.List;
import java.util.regex.Pattern;

/** Breaks what would be too long for a line. */
final class Layout {

    /** Letters of a line. */
    private static final int LINE = 120;

    /** Letters before a statement of a method, and before the calls of its chain. */
    static final int STATEMENT = 8;

    static final int CHAIN = STATEMENT + 8;

    /** Letters before an argument that has a line of its own within a chain. */
    static final int ARGUMENT = CHAIN + 8;

    private static final Pattern PACKAGES = Pattern.compile("\\b(?:[a-z]\\w*\\.)+(?=[A-Z])");

    private Layout() {}

    /**
     * Arguments behind an opening parenthesis: on its line if all fit, else one a line.
     *
     * @param indentation letters before the call
     * @param call what stands before the arguments
     * @param arguments at least one
     * @param end what stands behind them
     */
    static CodeBlock arguments(int indentation, CodeBlock call, List<CodeBlock> arguments, String end) {
        CodeBlock line = CodeBlock.join(arguments, ", ");
        return fits(indentation, call + line.toString() + end) ? line : lines(arguments);
    }

    /** Arguments, one a line. */
    static CodeBlock lines(List<CodeBlock> arguments) {
        return CodeBlock.builder()
                .indent()
                .indent()
                .add("\n")
                .add(CodeBlock.join(arguments, ",\n"))
                .unindent()
                .unindent()
                .build();
    }

    /** Whether code, whose packages are imported, fits on a line. */
    static boolean fits(int indentation, String code) {
        return indentation + code.length() <= LINE
                || indentation + PACKAGES.matcher(code).replaceAll("").length() <= LINE;
    }
}
