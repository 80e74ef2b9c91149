package org.orl.dsl.train;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.orl.dsl.meta.Describes;
import org.orl.dsl.meta.Range;
import org.orl.dsl.meta.Unset;

/**
 * Scores what is trained while it is trained: before the first epoch, after every few, and after the last.
 *
 * <p>On a stage, the encoder is scored by every {@link org.orl.dsl.evaluate.KnnClassifier} evaluation that takes it; on a
 * {@link org.orl.dsl.evaluate.LinearProbe}, the classifiers are scored on the test images, as the official code validates.
 *
 * <p>A look only: it changes neither weights nor running statistics, and no draw. So the result is the same with and
 * without it, and a stored one is not made again because it is to be monitored. What is found is in {@code monitor.jsonl}
 * beside the result, one line for an evaluation after an epoch.
 *
 * <p>On a class it holds for every stage that trains an encoder, and says nothing of those whose encoder no such evaluation
 * takes.
 *
 * @since 0.1
 */
@Documented
@Describes(Monitor.Spec.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD, ElementType.ANNOTATION_TYPE})
public @interface Monitor {

    /** Epochs between two looks, at least 1 and at most those of the training; the number is ours. Must be set. */
    @Range(min = 1)
    int everyEpochs() default Unset.INT;

    /** The values of {@link Monitor}. */
    record Spec(int everyEpochs) implements Setting {

        /**
         * Whether it is time for a look.
         *
         * @param epoch how many epochs are over
         * @param epochs of the training
         * @return whether it is
         */
        public boolean isDue(int epoch, int epochs) {
            return epoch % everyEpochs == 0 || epoch == epochs;
        }

        @Override
        public boolean changesResult() {
            return false;
        }
    }
}
