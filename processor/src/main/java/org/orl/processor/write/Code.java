package org.orl.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import java.util.ArrayList;
import java.util.List;
import org.orl.processor.model.TypeModel;

/**
 * Java source in the making, of which it is known how long it is on one line when its types are imported.
 *
 * <p>JavaPoet gets it as one block at last: blocks within blocks would be walked through letter by letter, in each of its
 * passes.
 */
final class Code {

    private final StringBuilder format = new StringBuilder();
    private final List<Object> arguments = new ArrayList<>();
    private int length;

    /** Text as it stands. */
    static Code of(String text) {
        return new Code().add(text);
    }

    /** Pieces with a separator between them. */
    static Code join(List<Code> pieces, String separator) {
        Code code = new Code();
        for (int i = 0; i < pieces.size(); i++) {
            code.add(i == 0 ? "" : separator).add(pieces.get(i));
        }
        return code;
    }

    Code add(String text) {
        format.append(text.replace("$", "$$"));
        length += text.length();
        return this;
    }

    Code add(Code other) {
        format.append(other.format);
        arguments.addAll(other.arguments);
        length += other.length;
        return this;
    }

    /** A space at which a line may be wrapped. */
    Code addWrap() {
        format.append("$W");
        length++;
        return this;
    }

    /** A string in quotes. */
    Code addString(String text) {
        return add("$S", text, CodeBlock.of("$S", text).toString().length());
    }

    /** A class, without type arguments; what is imported is the one that it is nested in. */
    Code addRaw(TypeModel type) {
        String outermost = type.outermostName();
        return addType(ClassName.get(type.packageName(), outermost))
                .add(type.name().substring(outermost.length()));
    }

    Code addType(TypeModel type) {
        return add("$T", Names.of(type), type.importedName().length());
    }

    /** A class that is not nested in another. */
    Code addType(ClassName type) {
        return add("$T", type, type.simpleName().length());
    }

    /** Other code on lines of its own, indented twice. */
    Code addIndented(Code other) {
        format.append("$>$>");
        add(other);
        format.append("$<$<");
        return this;
    }

    private Code add(String placeholder, Object argument, int letters) {
        format.append(placeholder);
        arguments.add(argument);
        length += letters;
        return this;
    }

    /** How many letters it has. */
    int length() {
        return length;
    }

    CodeBlock toBlock() {
        return CodeBlock.of(format.toString(), arguments.toArray());
    }
}
