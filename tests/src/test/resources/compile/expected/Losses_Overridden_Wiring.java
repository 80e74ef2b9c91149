package compile.good;

import javax.annotation.processing.Generated;
import org.orl.dsl.artifact.Architecture;
import org.orl.dsl.artifact.Encoder;
import org.orl.dsl.artifact.ImageSet;
import org.orl.dsl.augment.CenterCrop;
import org.orl.dsl.augment.View;
import org.orl.dsl.network.Mlp;
import org.orl.dsl.network.ResNet;
import org.orl.dsl.stage.Byol;
import org.orl.dsl.train.BatchSize;
import org.orl.dsl.train.Cosine;
import org.orl.dsl.train.Epochs;
import org.orl.dsl.train.Sgd;
import org.orl.runtime.graph.ExperimentInfo;
import org.orl.runtime.graph.Graph;
import org.orl.runtime.graph.Node;
import org.orl.runtime.graph.Wiring;
import org.orl.runtime.graph.WrittenLoss;

/**
 * The wiring of {@link Losses.Overridden}.
 */
@Generated("org.orl.processor.ExperimentProcessor")
public final class Losses_Overridden_Wiring extends Losses.Overridden implements Wiring {
    @Override
    public ExperimentInfo experiment() {
        return new ExperimentInfo(Losses.Overridden.class, "overridden-loss", "", "");
    }

    @Override
    public void wire(Graph graph) {
        // images(), declared in Two
        Node<ImageSet> images = graph.provide("images", images());

        // network(), declared in Two
        Node<Architecture> network = graph.provide("network", new Architecture(
                new ResNet.Spec(18, 64),
                new Mlp.Spec(4096, 256, Mlp.BatchNorm.HIDDEN)));

        // pretrain(), declared in Two
        Node<Encoder<Losses.First>> pretrain = graph
                .<Encoder<Losses.First>>stage("pretrain", new Byol.Spec(0.99, 4096))
                .takes(images, network)
                .sees("first", View.of(new CenterCrop.Spec(224)))
                .sees("second", View.of(new CenterCrop.Spec(224)))
                .with(
                        new Sgd.Spec(0.1, 0.9, 1e-4, false),
                        new Cosine.Spec(0.0),
                        new Epochs.Spec(10),
                        new BatchSize.Spec(8),
                        new WrittenLoss(Losses.Overridden.class, "squares", this::squares))
                .node();

        // other(), declared in Two, changed in Overridden
        Node<Encoder<Losses.Second>> other = graph
                .<Encoder<Losses.Second>>stage("other", new Byol.Spec(0.99, 4096))
                .takes(images, network)
                .sees("first", View.of(new CenterCrop.Spec(224)))
                .sees("second", View.of(new CenterCrop.Spec(224)))
                .with(
                        new Sgd.Spec(0.1, 0.9, 1e-4, false),
                        new Cosine.Spec(0.0),
                        new Epochs.Spec(10),
                        new BatchSize.Spec(8),
                        new WrittenLoss(Losses.Overridden.class, "squares", this::squares))
                .node();
    }

    @Override
    Architecture network() {
        throw Wiring.declaredOnly("network");
    }

    @Override
    Encoder<Losses.First> pretrain(ImageSet images, Architecture network, View first, View second) {
        throw Wiring.declaredOnly("pretrain");
    }

    @Override
    Encoder<Losses.Second> other(ImageSet images, Architecture network, View first, View second) {
        throw Wiring.declaredOnly("other");
    }
}
