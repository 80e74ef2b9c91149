package org.orl.dsl.stage;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.orl.dsl.artifact.ImageSet;
import org.orl.dsl.artifact.Proposals;
import org.orl.dsl.meta.Describes;
import org.orl.dsl.meta.Needs;

/**
 * Proposes regions by selective search, on the photo at full resolution.
 *
 * <p>Uijlings et al. 2013, as in OpenCV. The set of boxes is OpenCV's; the order depends on the photo and the seed alone.
 *
 * @since 0.1
 */
@Documented
@Describes(SelectiveSearch.Spec.class)
@Needs(artifacts = ImageSet.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
public @interface SelectiveSearch {

    /** How many segmentations are merged; fast in the official configuration. */
    Mode mode() default Mode.FAST;

    /** How thoroughly regions are searched. */
    enum Mode {
        /** Two colour spaces, three scales, two grouping strategies. */
        FAST,
        /** All colour spaces and strategies; several times slower. */
        QUALITY
    }

    /** The values of {@link SelectiveSearch}. */
    record Spec(Mode mode) implements StageKind<Proposals> {}
}
