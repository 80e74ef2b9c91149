package org.orl.processor.write;

import com.palantir.javapoet.CodeBlock;
import java.util.List;
import org.orl.processor.model.Constants;
import org.orl.processor.model.Member;
import org.orl.processor.model.Value;

/** Values as Java source that evaluates to exactly them. */
final class Literals {

    private Literals() {}

    /** The record of a word: {@code new Sgd.Spec(0.4, 0.9, 1.0E-4, false)}. */
    static CodeBlock of(Constants constants) {
        CodeBlock values = constants.members().stream()
                .map(Member::value)
                .map(Literals::of)
                .collect(CodeBlock.joining(", "));
        return CodeBlock.of("new $T($L)", Names.raw(constants.word().spec()), values);
    }

    static CodeBlock of(Value value) {
        if (value instanceof Value.Enumerated enumerated) {
            return CodeBlock.of("$T.$L", Names.raw(enumerated.type()), enumerated.constant());
        }
        if (value instanceof Value.ClassLiteral literal) {
            return CodeBlock.of("$T.class", Names.of(literal.type()));
        }
        if (value instanceof Value.Many many) {
            String separator = many.values().size() > 8 ? ",$W" : ", "; // a long list is wrapped
            CodeBlock elements = many.values().stream().map(Literals::of).collect(CodeBlock.joining(separator));
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
        return CodeBlock.of(
                "$L", constant); // Double.toString gives the shortest text that reads back as the same number
    }
}
