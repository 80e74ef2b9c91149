package org.orl.experiments.samples;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.orl.dsl.Experiment;
import org.orl.dsl.artifact.Architecture;
import org.orl.dsl.artifact.Encoder;
import org.orl.dsl.artifact.ImageSet;
import org.orl.dsl.augment.View;
import org.orl.dsl.meta.Describes;
import org.orl.dsl.meta.Range;
import org.orl.dsl.meta.Unset;
import org.orl.dsl.train.Optimizer;
import org.orl.dsl.train.Schedule;
import org.orl.runtime.train.OptimizerSpec;
import org.orl.runtime.train.Updater;

/**
 * An optimizer and a schedule of one's own.
 *
 * @since 0.1
 */
@Experiment(id = "sample-10-own-optimizer", title = "Sample 10: an optimizer and a schedule of one's own")
public abstract class Sample10_OwnOptimizer extends Sample01_HelloByol {

    /** Steps of one length: w -= lr * sign(m), with m = momentum * m + (1 - momentum) * g. */
    @Documented
    @Describes(SignDescent.Spec.class)
    @Retention(RetentionPolicy.RUNTIME)
    @Target({ElementType.TYPE, ElementType.METHOD, ElementType.ANNOTATION_TYPE})
    public @interface SignDescent {

        /** Learning rate. Must be set: its default says so. */
        @Range(min = 0, openMin = true)
        double lr() default Unset.DOUBLE;

        /** Weight of the past. */
        @Range(min = 0, max = 1, openMax = true)
        double momentum() default 0.9;

        /** The values of {@link SignDescent}. */
        record Spec(double lr, double momentum) implements Optimizer, OptimizerSpec {

            @Override
            public Updater begin(Map<String, NDArray> parameters, NDManager manager) {
                Map<String, NDArray> means = new LinkedHashMap<>();
                parameters.forEach((path, parameter) -> means.put(path, manager.zeros(parameter.getShape())));
                List<NDArray> weights = List.copyOf(parameters.values());
                return new Updater() {
                    /** No gradients are recorded here, so that arrays may be changed in place. */
                    @Override
                    public void update(NDList gradients, double rate) {
                        int i = 0;
                        for (NDArray mean : means.values()) {
                            try (NDArray part = gradients.get(i).mul(1 - momentum)) {
                                mean.muli(momentum).addi(part);
                            }
                            try (NDArray sign = mean.sign()) {
                                weights.get(i).subi(sign.muli(rate));
                            }
                            i++;
                        }
                    }

                    /** What a checkpoint must hold, so that a stage goes on as if it had not been stopped. */
                    @Override
                    public Map<String, NDArray> state() {
                        return means;
                    }
                };
            }
        }
    }

    /** Falls in a straight line. */
    @Documented
    @Describes(Falling.Spec.class)
    @Retention(RetentionPolicy.RUNTIME)
    @Target({ElementType.TYPE, ElementType.METHOD, ElementType.ANNOTATION_TYPE})
    public @interface Falling {

        /** The values of {@link Falling}. */
        record Spec() implements Schedule {

            @Override
            public double at(double base, long epoch, int epochs) {
                return base * (epochs - epoch) / epochs;
            }
        }
    }

    /** The nearest optimizer and the nearest schedule count. */
    @Override
    @SignDescent(lr = 0.001)
    @Falling
    protected abstract Encoder<Trained> pretrain(ImageSet images, Architecture network, View first, View second);
}
