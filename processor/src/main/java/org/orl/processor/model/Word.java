package org.orl.processor.model;

import java.lang.annotation.ElementType;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A word of the language: an annotation that describes a record.
 *
 * @param annotation the annotation
 * @param spec the record
 * @param members the annotation's members, in order
 * @param components the record's components, in order
 * @param needs what it needs, if it is a kind that says so
 * @param produces what a node of this kind produces, if it is a kind
 * @param targets what the annotation may stand on; empty if it does not say so
 * @param hidden whether the record is less visible than the annotation
 * @param kept whether the annotation is kept at run time
 * @param wholeBatch why it needs a batch as a whole, if it is a kind that does
 * @param position its declaration
 * @since 0.1
 */
public record Word(
        TypeModel annotation,
        TypeModel spec,
        List<MemberRule> members,
        List<Component> components,
        Needs needs,
        Optional<TypeModel> produces,
        Set<ElementType> targets,
        boolean hidden,
        boolean kept,
        Optional<String> wholeBatch,
        Position position) {

    /** Of the annotation alone, of which there is one word. */
    @Override
    public int hashCode() {
        return annotation.hashCode();
    }

    /** The annotation as it stands in a sentence: {@code @Byol}. */
    public String display() {
        return "@" + annotation.simpleName();
    }

    /**
     * A component of a record.
     *
     * @param name its name
     * @param type its type
     * @since 0.1
     */
    public record Component(String name, TypeModel type) {}
}
