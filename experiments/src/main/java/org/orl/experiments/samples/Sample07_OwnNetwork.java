package org.orl.experiments.samples;

import ai.djl.nn.pooling.Pool;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.ArrayList;
import java.util.List;
import org.orl.dsl.Experiment;
import org.orl.dsl.artifact.Architecture;
import org.orl.dsl.artifact.Encoder;
import org.orl.dsl.artifact.MeanAp;
import org.orl.dsl.data.ProceduralScenes;
import org.orl.dsl.evaluate.LinearSvm;
import org.orl.dsl.meta.Describes;
import org.orl.dsl.meta.Range;
import org.orl.dsl.network.Backbone;
import org.orl.dsl.network.Head;
import org.orl.runtime.network.Layer;
import org.orl.runtime.network.Layers;
import org.orl.runtime.network.Network;
import org.orl.runtime.network.NetworkSpec;
import org.orl.runtime.network.Scope;

/**
 * A backbone and a head of one's own.
 *
 * @since 0.1
 */
@Experiment(id = "sample-07-own-network", title = "Sample 7: a backbone and a head of one's own")
public abstract class Sample07_OwnNetwork extends Sample01_HelloByol {

    /** Convolutions of stride 2, each with batch norm and ReLU. */
    @Documented
    @Describes(Convolutions.Spec.class)
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.METHOD)
    public @interface Convolutions {

        /** How many there are. */
        @Range(min = 1, max = 5)
        int depth() default 3;

        /** Channels of the first one; each further one has twice as many. */
        @Range(min = 16)
        int width() default 16;

        /** The values of {@link Convolutions}, from which the network is built. */
        record Spec(int depth, int width) implements Backbone, NetworkSpec {

            /** A {@code Scope} is where tensors are made; its names are those in the file of the weights. */
            @Override
            public Network build(Scope scope, int in) {
                List<Layer> layers = new ArrayList<>();
                int features = in;
                for (int i = 0; i < depth; i++) {
                    Scope place = scope.child("block" + i);
                    layers.add(Layers.convolution(place.child("conv"), features, width << i, 3, 2));
                    layers.add(Layers.batchNorm(place.child("bn"), width << i));
                    layers.add(Layers.rectify());
                    features = width << i;
                }
                return Network.of(Layer.sequence(layers), features);
            }
        }
    }

    /** Global average pooling and one linear layer. */
    @Documented
    @Describes(Projection.Spec.class)
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.METHOD)
    public @interface Projection {

        /** Width of the embedding. */
        @Range(min = 1)
        int out() default 16;

        /** The values of {@link Projection}. */
        record Spec(int out) implements Head, NetworkSpec {

            @Override
            public Network build(Scope scope, int in) {
                Layer pool = (x, training) -> Pool.globalAvgPool2d(x);
                return Network.of(Layer.sequence(List.of(pool, Layers.linear(scope, in, out))), out);
            }
        }
    }

    /** The nearest backbone and the nearest head count, so these replace those of the first sample. */
    @Override
    @Convolutions(width = 16)
    @Projection
    protected abstract Architecture network();

    /** Evaluations name a layer of the backbone, of which this one has its output alone. */
    @Override
    @LinearSvm(layer = 1, pool = 2)
    protected abstract MeanAp svm(ProceduralScenes.Split labelled, Encoder<Trained> encoder);
}
