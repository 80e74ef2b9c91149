package compile.good;

import javax.annotation.processing.Generated;
import org.orl.dsl.artifact.Architecture;
import org.orl.dsl.artifact.Encoder;
import org.orl.dsl.artifact.ImageSet;
import org.orl.dsl.augment.Interpolation;
import org.orl.dsl.augment.RandomResizedCrop;
import org.orl.dsl.augment.View;
import org.orl.dsl.network.Mlp;
import org.orl.dsl.network.ResNet;
import org.orl.dsl.stage.Byol;
import org.orl.dsl.train.BatchSize;
import org.orl.dsl.train.Cosine;
import org.orl.dsl.train.Epochs;
import org.orl.dsl.train.GradientAccumulation;
import org.orl.dsl.train.Sgd;
import org.orl.runtime.graph.ExperimentInfo;
import org.orl.runtime.graph.Graph;
import org.orl.runtime.graph.Node;
import org.orl.runtime.graph.Wiring;

/**
 * The wiring of {@link Imports.Replaced}.
 */
@Generated("org.orl.processor.ExperimentProcessor")
public final class Imports_Replaced_Wiring extends Imports.Replaced implements Wiring {
    @Override
    public ExperimentInfo experiment() {
        return new ExperimentInfo(Imports.Replaced.class, "imports-replaced", "", "");
    }

    @Override
    public void wire(Graph graph) {
        // images(), declared in Replaced
        Node<ImageSet> images = graph.provide("images", images());

        // network(), declared in Replaced
        Node<Architecture> network = graph.provide("network", new Architecture(
                new ResNet.Spec(50, 64),
                new Mlp.Spec(4096, 256, Mlp.BatchNorm.HIDDEN)));

        // published(), declared in Replaced
        Node<Encoder<Imports.Published>> published = graph
                .<Encoder<Imports.Published>>stage("published", new Byol.Spec(0.99, 4096))
                .takes(images, network)
                .sees("first", View.of(
                        new RandomResizedCrop.Spec(224, 0.08, 1.0, 0.75, 1.3333333333333333, Interpolation.BILINEAR)))
                .sees("second", View.of(
                        new RandomResizedCrop.Spec(224, 0.08, 1.0, 0.75, 1.3333333333333333, Interpolation.BILINEAR)))
                .with(
                        new Sgd.Spec(0.1, 0.9, 1e-4, false),
                        new Cosine.Spec(0.0),
                        new Epochs.Spec(2),
                        new BatchSize.Spec(64),
                        new GradientAccumulation.Spec(4))
                .node();
    }

    @Override
    Architecture network() {
        throw Wiring.declaredOnly("network");
    }

    @Override
    Encoder<Imports.Published> published(ImageSet images, Architecture network, View first,
            View second) {
        throw Wiring.declaredOnly("published");
    }
}
