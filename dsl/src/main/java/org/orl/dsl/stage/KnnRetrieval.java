package org.orl.dsl.stage;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.orl.dsl.artifact.Encoder;
import org.orl.dsl.artifact.ImageSet;
import org.orl.dsl.artifact.Neighbours;
import org.orl.dsl.meta.Describes;
import org.orl.dsl.meta.Needs;
import org.orl.dsl.meta.Range;

/**
 * Retrieves for every image its nearest neighbours by the cosine of projector outputs.
 *
 * <p>arXiv:2106.11952, stage 2. Images are resized and centre-cropped; the image itself is left out by its id.
 *
 * @since 0.1
 */
@Documented
@Describes(KnnRetrieval.Spec.class)
@Needs(artifacts = {ImageSet.class, Encoder.class})
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
public @interface KnnRetrieval {

    /** Neighbours an image, at least 1; 10 in the official configuration. */
    @Range(min = 1)
    int k() default 10;

    /** Shorter side before the crop, in pixels; 256 in the official configuration. */
    @Range(min = 1)
    int resize() default 256;

    /** Side of the centre crop, in pixels; 224 in the official configuration. */
    @Range(min = 1)
    int crop() default 224;

    /** The values of {@link KnnRetrieval}. */
    record Spec(int k, int resize, int crop) implements StageKind<Neighbours> {}
}
