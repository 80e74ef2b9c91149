package org.orl.processor.model;

import java.lang.annotation.Annotation;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.orl.dsl.data.Provides;
import org.orl.dsl.evaluate.Evaluation;
import org.orl.dsl.stage.Stage;

/**
 * The annotations that make a method a node.
 *
 * @since 0.1
 */
public enum Marker {
    /** A source of the graph. */
    PROVIDES(Provides.class),
    /** Something that is computed once and kept. */
    STAGE(Stage.class),
    /** A cell of the result table. */
    EVALUATION(Evaluation.class);

    private final Class<? extends Annotation> annotation;

    Marker(Class<? extends Annotation> annotation) {
        this.annotation = annotation;
    }

    /**
     * The markers on a declaration.
     *
     * @param has whether it carries an annotation
     * @return normally one or none
     */
    public static List<Marker> on(Predicate<Class<? extends Annotation>> has) {
        return Stream.of(values()).filter(marker -> has.test(marker.annotation)).toList();
    }

    /** The annotation as it stands in a sentence. */
    public String display() {
        return "@" + annotation.getSimpleName();
    }
}
