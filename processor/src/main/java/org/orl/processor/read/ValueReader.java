package org.orl.processor.read;

import java.util.List;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.SimpleAnnotationValueVisitor14;
import org.orl.processor.model.Value;

/** Reads the values of annotation members. */
final class ValueReader extends SimpleAnnotationValueVisitor14<Value, Void> {

    private final TypeReader types;

    ValueReader(TypeReader types) {
        this.types = types;
    }

    Value read(AnnotationValue value) {
        return value.accept(this, null);
    }

    @Override
    public Value visitEnumConstant(VariableElement constant, Void unused) {
        return new Value.Enumerated(
                types.read((TypeElement) constant.getEnclosingElement()),
                constant.getSimpleName().toString());
    }

    @Override
    public Value visitType(TypeMirror type, Void unused) {
        return new Value.ClassLiteral(types.read(type));
    }

    @Override
    public Value visitArray(List<? extends AnnotationValue> values, Void unused) {
        return new Value.Many(values.stream().map(this::read).toList());
    }

    @Override
    public Value visitAnnotation(AnnotationMirror annotation, Void unused) {
        return new Value.Unsupported(annotation.toString());
    }

    @Override
    protected Value defaultAction(Object constant, Void unused) {
        return new Value.Scalar(constant);
    }
}
