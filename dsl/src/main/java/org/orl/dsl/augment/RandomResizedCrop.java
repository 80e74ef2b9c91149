package org.orl.dsl.augment;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.orl.dsl.meta.Describes;
import org.orl.dsl.meta.Range;

/**
 * Cuts a random part of the image and resizes it to a square.
 *
 * <p>Up to ten tries: area = U(minScale, maxScale) times the image's, ratio = exp(U(ln minRatio, ln maxRatio)); then the
 * centre with the ratio clamped. The resize is antialiased, as Pillow's and torchvision's.
 *
 * @since 0.1
 */
@Documented
@Describes(RandomResizedCrop.Spec.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.PARAMETER, ElementType.ANNOTATION_TYPE})
public @interface RandomResizedCrop {

    /** Side of the result in pixels, at least 1; 224 in the official configuration. */
    @Range(min = 1)
    int size() default 224;

    /**
     * Smallest share of the image's area that is kept, in (0, 1]; 0.08 in the official configuration, 0.2 in that of the
     * baseline MoCo v2.
     */
    @Range(min = 0, openMin = true, max = 1)
    double minScale() default 0.08;

    /** Largest share of the image's area that is kept, in (0, 1]; 1 in the official configuration. */
    @Range(min = 0, openMin = true, max = 1)
    double maxScale() default 1.0;

    /** Smallest width over height, above 0; 3/4 in the official configuration. */
    @Range(min = 0, openMin = true)
    double minRatio() default 3.0 / 4.0;

    /** Largest width over height, above 0; 4/3 in the official configuration. */
    @Range(min = 0, openMin = true)
    double maxRatio() default 4.0 / 3.0;

    /**
     * The resize filter; bilinear in the official configuration, bicubic in those of BYOL on
     * ImageNet.
     */
    Interpolation interpolation() default Interpolation.BILINEAR;

    /** The values of {@link RandomResizedCrop}. */
    record Spec(
            int size, double minScale, double maxScale, double minRatio, double maxRatio, Interpolation interpolation)
            implements Augmentation {}
}
