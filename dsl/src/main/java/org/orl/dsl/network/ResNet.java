package org.orl.dsl.network;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.orl.dsl.meta.Describes;
import org.orl.dsl.meta.OneOf;
import org.orl.dsl.meta.Range;

/**
 * A residual network with torchvision's layout and parameter names.
 *
 * <p>Stride in the 3 x 3 convolution; batch normalisation with eps 1e-5 and momentum 0.1; initialised with Kaiming's
 * normal distribution (fan in).
 *
 * @since 0.1
 */
@Documented
@Describes(ResNet.Spec.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
public @interface ResNet {

    /** Layers: 18, 34 or 50; 50 in the official configuration. */
    @OneOf({18, 34, 50})
    int depth() default 50;

    /** Channels of the first convolution; 64 in the published networks, fewer for small experiments. */
    @Range(min = 8, max = 512)
    int width() default 64;

    /** The values of {@link ResNet}. */
    record Spec(int depth, int width) implements Backbone {}
}
