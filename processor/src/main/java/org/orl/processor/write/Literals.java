package org.orl.processor.write;

import com.palantir.javapoet.CodeBlock;
import java.util.List;
import org.orl.processor.model.Constants;
import org.orl.processor.model.Member;
import org.orl.processor.model.Value;

/** Values as Java source that evaluates to exactly them. */
final class Literals {

    private Literals() {}

    /** The record of a word: {@code new Sgd.Spec(0.4, 0.9, 1e-4, false)}; what does not fit on a line is wrapped. */
    static CodeBlock of(Constants constants) {
        CodeBlock record = of(constants, ", ");
        return Layout.fits(Layout.ARGUMENT, record + ",") ? record : of(constants, ",$W");
    }

    private static CodeBlock of(Constants constants, String separator) {
        return CodeBlock.of(
                "new $T($L)",
                Names.raw(constants.word().spec()),
                constants.members().stream()
                        .map(Member::value)
                        .map(value -> of(value, separator))
                        .collect(CodeBlock.joining(separator)));
    }

    private static CodeBlock of(Value value, String separator) {
        if (value instanceof Value.Enumerated enumerated) {
            return CodeBlock.of("$T.$L", Names.raw(enumerated.type()), enumerated.constant());
        }
        if (value instanceof Value.ClassLiteral literal) {
            return CodeBlock.of("$T.class", Names.of(literal.type()));
        }
        if (value instanceof Value.Many many) {
            CodeBlock elements = many.values().stream()
                    .map(element -> of(element, separator))
                    .collect(CodeBlock.joining(separator));
            return CodeBlock.of("$T.of($L)", List.class, elements);
        }
        return scalar(((Value.Scalar) value).constant());
    }

    private static CodeBlock scalar(Object constant) {
        if (constant instanceof String text) {
            return CodeBlock.of("$S", text);
        }
        if (constant instanceof Long number) {
            return CodeBlock.of("$LL", number);
        }
        if (constant instanceof Double number && !Double.isFinite(number)) {
            String name = number.isNaN() ? "NaN" : number > 0 ? "POSITIVE_INFINITY" : "NEGATIVE_INFINITY";
            return CodeBlock.of("$T.$L", Double.class, name);
        }
        // Double.toString gives the shortest text that reads back as the same number, but 1.0E-4 is not how it is
        // written
        String text = constant.toString();
        return CodeBlock.of(
                "$L", constant instanceof Double ? text.replace(".0E", "e").replace('E', 'e') : text);
    }
}
