package org.orl.processor.write;

import com.palantir.javapoet.ClassName;
import java.util.List;
import org.orl.processor.model.Constants;
import org.orl.processor.model.Member;
import org.orl.processor.model.Value;

/** Values as Java source that evaluates to exactly them. */
final class Literals {

    private static final ClassName LIST = ClassName.get(List.class);
    private static final ClassName DOUBLE = ClassName.get(Double.class);

    /** Whether lines may be wrapped between the elements of a list. */
    private final boolean wrapped;

    private Literals(boolean wrapped) {
        this.wrapped = wrapped;
    }

    /** The record of a word: {@code new Sgd.Spec(0.4, 0.9, 1e-4, false)}; what does not fit on a line is wrapped. */
    static Code of(Constants constants) {
        Code record = new Literals(false).record(constants);
        boolean fits = Layout.fits(Layout.ARGUMENT, record.length() + ",".length());
        return fits ? record : new Literals(true).record(constants);
    }

    private Code record(Constants constants) {
        Code code = Code.of("new ").addRaw(constants.word().spec());
        return addList(constants.members().stream().map(Member::value).toList(), code);
    }

    private Code addList(List<Value> values, Code code) {
        code.add("(");
        for (int i = 0; i < values.size(); i++) {
            if (i > 0) {
                addSeparator(code);
            }
            add(values.get(i), code);
        }
        return code.add(")");
    }

    private void addSeparator(Code code) {
        if (wrapped) {
            code.add(",").addWrap();
        } else {
            code.add(", ");
        }
    }

    private void add(Value value, Code code) {
        if (value instanceof Value.Enumerated enumerated) {
            code.addRaw(enumerated.type()).add("." + enumerated.constant());
        } else if (value instanceof Value.ClassLiteral literal) {
            code.addType(literal.type()).add(".class");
        } else if (value instanceof Value.Many many) {
            addList(many.values(), code.addType(LIST).add(".of"));
        } else {
            addScalar(((Value.Scalar) value).constant(), code);
        }
    }

    private static void addScalar(Object constant, Code code) {
        if (constant instanceof String text) {
            code.addString(text);
        } else if (constant instanceof Long number) {
            code.add(number + "L");
        } else if (constant instanceof Double number && !Double.isFinite(number)) {
            String name = number.isNaN() ? "NaN" : number > 0 ? "POSITIVE_INFINITY" : "NEGATIVE_INFINITY";
            code.addType(DOUBLE).add("." + name);
        } else {
            // Double.toString gives the shortest text that reads back as the same number, but 1.0E-4 is not how it is
            // written
            String text = constant.toString();
            code.add(constant instanceof Double ? text.replace(".0E", "e").replace('E', 'e') : text);
        }
    }
}
