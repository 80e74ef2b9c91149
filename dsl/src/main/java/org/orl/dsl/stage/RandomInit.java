package org.orl.dsl.stage;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.orl.dsl.artifact.Architecture;
import org.orl.dsl.artifact.Encoder;
import org.orl.dsl.meta.Describes;
import org.orl.dsl.meta.Needs;

/**
 * An encoder with freshly initialised weights: the Random row of the tables.
 *
 * @since 0.1
 */
@Documented
@Describes(RandomInit.Spec.class)
@Needs(artifacts = Architecture.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
public @interface RandomInit {

    /** The values of {@link RandomInit}. */
    record Spec() implements StageKind<Encoder<?>> {}
}
