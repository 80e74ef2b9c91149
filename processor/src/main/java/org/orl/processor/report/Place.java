package org.orl.processor.report;

import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import org.orl.processor.model.Position;

/**
 * A position as the compiler knows it.
 *
 * @param element the declaration
 * @param mirror an annotation on it; null for the declaration itself
 * @param value a value of the annotation; null for the annotation itself
 * @param fallback where to point if the declaration is not in the sources; null for the experiment
 * @since 0.1
 */
public record Place(Element element, AnnotationMirror mirror, AnnotationValue value, Place fallback)
        implements Position {

    /**
     * A declaration.
     *
     * @param element the declaration
     * @return its place
     */
    public static Place of(Element element) {
        return new Place(element, null, null, null);
    }

    /**
     * An annotation.
     *
     * @param element what it stands on
     * @param mirror the annotation
     * @return its place
     */
    public static Place of(Element element, AnnotationMirror mirror) {
        return new Place(element, mirror, null, null);
    }

    /**
     * A value of this annotation.
     *
     * @param member the value
     * @return its place
     */
    public Place at(AnnotationValue member) {
        return new Place(element, mirror, member, fallback);
    }
}
