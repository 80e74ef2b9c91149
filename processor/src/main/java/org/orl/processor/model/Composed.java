package org.orl.processor.model;

/**
 * An annotation made of annotations: it stands for the words on it.
 *
 * @param annotation the annotation
 * @param kept whether it is kept at run time
 * @param position its declaration
 * @since 0.1
 */
public record Composed(TypeModel annotation, boolean kept, Position position) {

    /** The annotation as it stands in a sentence: {@code @Pretraining}. */
    public String display() {
        return "@" + annotation.simpleName();
    }
}
