package org.orl.dsl.meta;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a stage or evaluation kind must be given by the method that it stands on.
 *
 * @since 0.1
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.ANNOTATION_TYPE)
public @interface Needs {

    /** Artifact types: for each, the method must have a parameter of that type or of a subtype, whatever its role. */
    Class<?>[] artifacts() default {};

    /** How many {@link org.orl.dsl.augment.View} parameters the method must have; their order is their meaning. */
    int views() default 0;

    /** Settings: for each, exactly one setting of that type or of a subtype must apply to the method. */
    Class<?>[] settings() default {};

    /** Settings that the kind also reads if they are there; any other setting on the method is an error. */
    Class<?>[] optionalSettings() default {};
}
