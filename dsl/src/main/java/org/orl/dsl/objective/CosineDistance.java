package org.orl.dsl.objective;

import ai.djl.ndarray.NDArray;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.orl.dsl.meta.Describes;

/**
 * 2 - 2 cos of each row, averaged over the batch (0 to 4): the squared distance of the unit vectors, and what BYOL and ORL
 * minimise unless another loss is written.
 *
 * <p>arXiv:2006.07733, equation 2.
 *
 * @since 0.1
 */
@Documented
@Describes(CosineDistance.Spec.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD, ElementType.ANNOTATION_TYPE})
public @interface CosineDistance {

    /** The values of {@link CosineDistance}. */
    record Spec() implements Loss {

        @Override
        public NDArray of(NDArray predicted, NDArray target) {
            NDArray cosines =
                    predicted.normalize(2, 1).mul(target.normalize(2, 1)).sum(new int[] {1});
            NDArray opposite = cosines.mean().neg();
            return opposite.add(opposite).add(2);
        }
    }
}
