package org.orl.processor.model;

import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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
     * @param annotations the qualified names of its annotations
     * @return normally one or none
     */
    public static List<Marker> among(Set<String> annotations) {
        List<Marker> markers = new ArrayList<>();
        for (Marker marker : values()) {
            if (annotations.contains(marker.annotation.getCanonicalName())) {
                markers.add(marker);
            }
        }
        return markers;
    }

    /** The annotation as it stands in a sentence. */
    public String display() {
        return "@" + annotation.getSimpleName();
    }
}
