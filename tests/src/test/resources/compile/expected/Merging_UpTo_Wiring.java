package compile.good;

import java.util.List;
import javax.annotation.processing.Generated;
import org.orl.dsl.artifact.Architecture;
import org.orl.dsl.artifact.Encoder;
import org.orl.dsl.artifact.ImageSet;
import org.orl.dsl.artifact.MeanAp;
import org.orl.dsl.augment.CenterCrop;
import org.orl.dsl.augment.View;
import org.orl.dsl.data.Voc07;
import org.orl.dsl.evaluate.LinearSvm;
import org.orl.dsl.network.Mlp;
import org.orl.dsl.network.ResNet;
import org.orl.dsl.stage.Byol;
import org.orl.dsl.train.BatchSize;
import org.orl.dsl.train.Cosine;
import org.orl.dsl.train.Epochs;
import org.orl.dsl.train.Sgd;
import org.orl.runtime.graph.Cell;
import org.orl.runtime.graph.ExperimentInfo;
import org.orl.runtime.graph.Graph;
import org.orl.runtime.graph.Node;
import org.orl.runtime.graph.Wiring;

/**
 * The wiring of {@link Merging.UpTo}.
 */
@Generated("org.orl.processor.ExperimentProcessor")
public final class Merging_UpTo_Wiring extends Merging.UpTo implements Wiring {
    @Override
    public ExperimentInfo experiment() {
        return new ExperimentInfo(Merging.UpTo.class, "merged-up-to", "", "");
    }

    @Override
    public void wire(Graph graph) {
        // images(), declared in Top
        Node<ImageSet> images = graph.provide("images", images());

        // voc07(), declared in Top
        Node<Voc07> voc07 = graph.provide("voc07", voc07());

        // network(), declared in Top, changed in Middle
        Node<Architecture> network = graph.provide("network", new Architecture(
                new ResNet.Spec(18, 64),
                new Mlp.Spec(512, 32, Mlp.BatchNorm.HIDDEN)));

        // pretrain(), declared in Top, changed in Middle and UpTo
        Node<Encoder<Merging.Level>> pretrain = graph
                .<Encoder<Merging.Level>>stage("pretrain", new Byol.Spec(0.5, 64))
                .takes(images, network)
                .sees("first", View.of(new CenterCrop.Spec(224)))
                .sees("second", View.of(new CenterCrop.Spec(224)))
                .with(
                        new Sgd.Spec(0.5, 0.2, 1e-4, false),
                        new Cosine.Spec(0.2),
                        new Epochs.Spec(3),
                        new BatchSize.Spec(4))
                .node();

        // svm(), declared in Top
        Node<MeanAp> svm = graph
                .<MeanAp>evaluation(
                        "svm",
                        new Cell("row of Top", "column of Top"),
                        new LinearSvm.Spec(256, 224, 5, 0, List.of(1.0, 10.0, 100.0, 0.0625,
                                0.03125, 0.015625, 0.0078125, 0.00390625, 0.001953125, 9.765625e-4,
                                4.8828125e-4, 2.44140625e-4, 1.220703125e-4, 6.103515625e-5,
                                3.0517578125e-5, 1.52587890625e-5, 7.62939453125e-6,
                                3.814697265625e-6, 1.9073486328125e-6), 5, 2.0, 0.5, 2000))
                .takes(voc07, pretrain)
                .node();
    }

    @Override
    Architecture network() {
        throw Wiring.declaredOnly("network");
    }

    @Override
    Encoder<Merging.Level> pretrain(ImageSet images, Architecture network, View first,
            View second) {
        throw Wiring.declaredOnly("pretrain");
    }

    @Override
    MeanAp svm(Voc07 voc07, Encoder<Merging.Level> encoder) {
        throw Wiring.declaredOnly("svm");
    }
}
