package org.orl.processor.read;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.AnnotatedConstruct;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

/** Looks into annotations as the compiler has them. */
final class Mirrors {

    private Mirrors() {}

    static TypeElement type(AnnotationMirror mirror) {
        return (TypeElement) mirror.getAnnotationType().asElement();
    }

    static Optional<AnnotationMirror> find(AnnotatedConstruct annotated, Class<?> annotation) {
        for (AnnotationMirror mirror : annotated.getAnnotationMirrors()) {
            if (type(mirror).getQualifiedName().contentEquals(annotation.getCanonicalName())) {
                return Optional.of(mirror);
            }
        }
        return Optional.empty();
    }

    /** The qualified names of the annotations on a declaration. */
    static Set<String> names(AnnotatedConstruct annotated) {
        Set<String> names = new HashSet<>();
        for (AnnotationMirror mirror : annotated.getAnnotationMirrors()) {
            names.add(type(mirror).getQualifiedName().toString());
        }
        return names;
    }

    /** Whether class files hold an annotation in the table that keeps the order of what is written. */
    static boolean isKept(TypeElement annotation) {
        Retention retention = annotation.getAnnotation(Retention.class);
        return retention != null && retention.value() == RetentionPolicy.RUNTIME;
    }

    /** A member that is written; its default does not count. */
    static Optional<AnnotationValue> written(AnnotationMirror mirror, String member) {
        for (Map.Entry<? extends ExecutableElement, ? extends AnnotationValue> entry :
                mirror.getElementValues().entrySet()) {
            if (entry.getKey().getSimpleName().contentEquals(member)) {
                return Optional.of(entry.getValue());
            }
        }
        return Optional.empty();
    }

    /** The classes of a member whose default is none. */
    static List<TypeMirror> classes(AnnotationMirror mirror, String member) {
        return elements(mirror, member).stream()
                .map(AnnotationValue::getValue)
                .filter(TypeMirror.class::isInstance)
                .map(TypeMirror.class::cast)
                .toList();
    }

    /** The elements of an array member whose default is empty. */
    static List<? extends AnnotationValue> elements(AnnotationMirror mirror, String member) {
        return written(mirror, member)
                .map(AnnotationValue::getValue)
                .filter(List.class::isInstance)
                .map(Mirrors::asValues)
                .orElse(List.of());
    }

    @SuppressWarnings("unchecked") // javax.lang.model.element.AnnotationValue: an array is a list of values
    private static List<? extends AnnotationValue> asValues(Object list) {
        return (List<? extends AnnotationValue>) list;
    }
}
