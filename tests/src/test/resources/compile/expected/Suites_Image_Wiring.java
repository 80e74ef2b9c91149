package compile.good;

import javax.annotation.processing.Generated;
import org.orl.dsl.artifact.Architecture;
import org.orl.dsl.artifact.Encoder;
import org.orl.dsl.artifact.ImageSet;
import org.orl.dsl.artifact.TopK;
import org.orl.dsl.augment.Interpolation;
import org.orl.dsl.augment.RandomResizedCrop;
import org.orl.dsl.augment.View;
import org.orl.dsl.data.ImageNet;
import org.orl.dsl.evaluate.LinearProbe;
import org.orl.dsl.evaluate.ProbeHeads;
import org.orl.dsl.network.Mlp;
import org.orl.dsl.network.ResNet;
import org.orl.dsl.stage.SimClr;
import org.orl.dsl.train.BatchSize;
import org.orl.dsl.train.Cosine;
import org.orl.dsl.train.Epochs;
import org.orl.dsl.train.Sgd;
import org.orl.dsl.train.Warmup;
import org.orl.runtime.graph.Cell;
import org.orl.runtime.graph.ExperimentInfo;
import org.orl.runtime.graph.Graph;
import org.orl.runtime.graph.Node;
import org.orl.runtime.graph.Wiring;

/**
 * The wiring of {@link Suites.Image}.
 */
@Generated("org.orl.processor.ExperimentProcessor")
public final class Suites_Image_Wiring extends Suites.Image implements Wiring {
    @Override
    public ExperimentInfo experiment() {
        return new ExperimentInfo(Suites.Image.class, "suite-of-image", "", "");
    }

    @Override
    public void wire(Graph graph) {
        // imagenet(), declared in Suite
        Node<ImageNet> imagenet = graph.provide("imagenet", imagenet());

        // images(), declared in Base
        Node<ImageSet> images = graph.provide("images", images());

        // network(), declared in Base
        Node<Architecture> network = graph.provide("network", new Architecture(
                new ResNet.Spec(18, 64),
                new Mlp.Spec(4096, 32, Mlp.BatchNorm.HIDDEN)));

        // pretrain(), declared in Base
        Node<Encoder<Suites.Base.Level>> pretrain = graph
                .<Encoder<Suites.Base.Level>>stage("pretrain", new SimClr.Spec(0.1))
                .takes(images, network)
                .sees("first", View.of(
                        new RandomResizedCrop.Spec(224, 0.08, 1.0, 0.75, 1.3333333333333333, Interpolation.BILINEAR)))
                .sees("second", View.of(
                        new RandomResizedCrop.Spec(224, 0.08, 1.0, 0.75, 1.3333333333333333, Interpolation.BILINEAR)))
                .with(
                        new Sgd.Spec(0.4, 0.9, 1e-4, true),
                        new Cosine.Spec(0.1),
                        new Epochs.Spec(800),
                        new BatchSize.Spec(512),
                        new Warmup.Spec(10, 1e-4))
                .node();

        // linear(), declared in Suite
        Node<TopK> linear = graph
                .<TopK>evaluation(
                        "linear",
                        new Cell("SimCLR", "linear"),
                        new LinearProbe.Spec(ProbeHeads.STAGES, 256, 224, false))
                .takes(imagenet, pretrain)
                .sees("view", View.of(
                        new RandomResizedCrop.Spec(224, 0.08, 1.0, 0.75, 1.3333333333333333, Interpolation.BILINEAR)))
                .with(
                        new Sgd.Spec(0.01, 0.9, 1e-4, false),
                        new Cosine.Spec(0.0),
                        new Epochs.Spec(28),
                        new BatchSize.Spec(256))
                .node();
    }

    @Override
    public TopK linear(ImageNet imagenet, Encoder<Suites.Base.Level> encoder, View view) {
        throw Wiring.declaredOnly("linear");
    }

    @Override
    Architecture network() {
        throw Wiring.declaredOnly("network");
    }

    @Override
    Encoder<Suites.Base.Level> pretrain(ImageSet images, Architecture network, View first,
            View second) {
        throw Wiring.declaredOnly("pretrain");
    }
}
