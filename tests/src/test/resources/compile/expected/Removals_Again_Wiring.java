package compile.good;

import javax.annotation.processing.Generated;
import org.orl.dsl.artifact.Architecture;
import org.orl.dsl.artifact.Encoder;
import org.orl.dsl.artifact.ImageSet;
import org.orl.dsl.augment.Interpolation;
import org.orl.dsl.augment.RandomGrayscale;
import org.orl.dsl.augment.RandomHorizontalFlip;
import org.orl.dsl.augment.RandomResizedCrop;
import org.orl.dsl.augment.View;
import org.orl.dsl.network.Mlp;
import org.orl.dsl.network.ResNet;
import org.orl.dsl.stage.Byol;
import org.orl.dsl.train.BatchSize;
import org.orl.dsl.train.Cosine;
import org.orl.dsl.train.Epochs;
import org.orl.dsl.train.Sgd;
import org.orl.dsl.train.Warmup;
import org.orl.runtime.graph.ExperimentInfo;
import org.orl.runtime.graph.Graph;
import org.orl.runtime.graph.Node;
import org.orl.runtime.graph.Wiring;

/**
 * The wiring of {@link Removals.Again}.
 */
@Generated("org.orl.processor.ExperimentProcessor")
public final class Removals_Again_Wiring extends Removals.Again implements Wiring {
    @Override
    public ExperimentInfo experiment() {
        return new ExperimentInfo(Removals.Again.class, "removed-again", "", "");
    }

    @Override
    public void wire(Graph graph) {
        // images(), declared in Whole
        Node<ImageSet> images = graph.provide("images", images());

        // network(), declared in Whole
        Node<Architecture> network = graph.provide("network", new Architecture(
                new ResNet.Spec(18, 64),
                new Mlp.Spec(4096, 256, Mlp.BatchNorm.HIDDEN)));

        // pretrain(), declared in Whole, changed in InMethods and Again
        Node<Encoder<Removals.Level>> pretrain = graph
                .<Encoder<Removals.Level>>stage("pretrain", new Byol.Spec(0.99, 4096))
                .takes(images, network)
                .sees("first", View.of(
                        new RandomResizedCrop.Spec(96, 0.08, 1.0, 0.75, 1.3333333333333333, Interpolation.BILINEAR),
                        new RandomHorizontalFlip.Spec(0.5)))
                .sees("second", View.of(
                        new RandomGrayscale.Spec(0.2),
                        new RandomResizedCrop.Spec(96, 0.08, 1.0, 0.75, 1.3333333333333333, Interpolation.BILINEAR),
                        new RandomHorizontalFlip.Spec(0.5)))
                .with(
                        new Sgd.Spec(0.1, 0.9, 1e-4, false),
                        new Cosine.Spec(0.0),
                        new Epochs.Spec(10),
                        new BatchSize.Spec(8),
                        new Warmup.Spec(7, 1e-4))
                .node();
    }

    @Override
    Architecture network() {
        throw Wiring.declaredOnly("network");
    }

    @Override
    Encoder<Removals.Level> pretrain(ImageSet images, Architecture network, View first,
            View second) {
        throw Wiring.declaredOnly("pretrain");
    }
}
