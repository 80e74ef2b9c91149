package org.orl.processor.write;

import static java.util.stream.Collectors.joining;

import org.orl.processor.model.Constants;
import org.orl.processor.model.Member;
import org.orl.processor.model.Value;

/**
 * Values as Java source that evaluates to exactly them.
 *
 * @param imports the names of types
 */
record Literals(Imports imports) {

    /** The record of a word: {@code new Sgd.Spec(0.4, 0.9, 1e-4, false)}; what does not fit on a line may be wrapped. */
    String of(Constants constants) {
        String record = of(constants, ", ");
        return Layout.fits(Layout.ARGUMENT, record + ",") ? record : of(constants, "," + Layout.SPACE);
    }

    /** A text: what it cannot contain as it is, is escaped. */
    static String of(String text) {
        StringBuilder literal = new StringBuilder("\"");
        text.chars().forEach(letter -> literal.append(escaped((char) letter)));
        return literal.append('"').toString();
    }

    private String of(Constants constants, String separator) {
        return constants.members().stream()
                .map(Member::value)
                .map(value -> of(value, separator))
                .collect(
                        joining(separator, "new " + imports.raw(constants.word().spec()) + "(", ")"));
    }

    private String of(Value value, String separator) {
        if (value instanceof Value.Enumerated enumerated) {
            return imports.raw(enumerated.type()) + "." + enumerated.constant();
        }
        if (value instanceof Value.ClassLiteral literal) {
            return imports.of(literal.type()) + ".class";
        }
        if (value instanceof Value.Many many) {
            return many.values().stream()
                    .map(element -> of(element, separator))
                    .collect(joining(separator, imports.of("java.util", "List") + ".of(", ")"));
        }
        return scalar(((Value.Scalar) value).constant());
    }

    private String scalar(Object constant) {
        if (constant instanceof String text) {
            return of(text);
        }
        if (constant instanceof Long number) {
            return number + "L";
        }
        if (constant instanceof Double number) {
            return of(number);
        }
        return constant.toString();
    }

    private String of(double number) {
        if (!Double.isFinite(number)) {
            String name = Double.isNaN(number) ? "NaN" : number > 0 ? "POSITIVE_INFINITY" : "NEGATIVE_INFINITY";
            return imports.of("java.lang", "Double") + "." + name;
        }
        // Double.toString gives the shortest text that reads back as the same number, but 1.0E-4 is not how it is
        // written
        return Double.toString(number).replace(".0E", "e").replace('E', 'e');
    }

    private static String escaped(char letter) {
        return switch (letter) {
            case '\b' -> "\\b";
            case '\t' -> "\\t";
            case '\n' -> "\\n";
            case '\f' -> "\\f";
            case '\r' -> "\\r";
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            default -> Character.isISOControl(letter) ? String.format("\\u%04x", (int) letter) : String.valueOf(letter);
        };
    }
}
