package compile.good;

import javax.annotation.processing.Generated;
import org.orl.dsl.artifact.Architecture;
import org.orl.dsl.artifact.Encoder;
import org.orl.dsl.artifact.ImageSet;
import org.orl.dsl.augment.CenterCrop;
import org.orl.dsl.augment.View;
import org.orl.dsl.network.ResNet;
import org.orl.dsl.stage.Byol;
import org.orl.dsl.stage.SelfEmd;
import org.orl.dsl.train.BatchSize;
import org.orl.dsl.train.Cosine;
import org.orl.dsl.train.Epochs;
import org.orl.dsl.train.Sgd;
import org.orl.runtime.graph.ExperimentInfo;
import org.orl.runtime.graph.Graph;
import org.orl.runtime.graph.Node;
import org.orl.runtime.graph.Wiring;

/**
 * The wiring of {@link OwnHead}.
 */
@Generated("org.orl.processor.ExperimentProcessor")
public final class OwnHead_Wiring extends OwnHead implements Wiring {
    @Override
    public ExperimentInfo experiment() {
        return new ExperimentInfo(OwnHead.class, "own-head", "", "");
    }

    @Override
    public void wire(Graph graph) {
        // images(), declared in OwnHead
        Node<ImageSet> images = graph.provide("images", images());

        // network(), declared in OwnHead
        Node<Architecture> network = graph.provide("network", new Architecture(
                new ResNet.Spec(18, 64),
                new OwnHead.Cells.Spec(64)));

        // transport(), declared in OwnHead
        Node<Encoder<OwnHead.OfMaps>> transport = graph
                .<Encoder<OwnHead.OfMaps>>stage("transport", new SelfEmd.Spec(0.99, 4096, 0.05, 10, 0.0))
                .takes(images, network)
                .sees("first", View.of(new CenterCrop.Spec(224)))
                .sees("second", View.of(new CenterCrop.Spec(224)))
                .with(
                        new Sgd.Spec(0.1, 0.9, 1e-4, false),
                        new Cosine.Spec(0.0),
                        new Epochs.Spec(10),
                        new BatchSize.Spec(8))
                .node();

        // predict(), declared in OwnHead
        Node<Encoder<OwnHead.OfVectors>> predict = graph
                .<Encoder<OwnHead.OfVectors>>stage("predict", new Byol.Spec(0.99, 4096))
                .takes(images, network)
                .sees("first", View.of(new CenterCrop.Spec(224)))
                .sees("second", View.of(new CenterCrop.Spec(224)))
                .with(
                        new Sgd.Spec(0.1, 0.9, 1e-4, false),
                        new Cosine.Spec(0.0),
                        new Epochs.Spec(10),
                        new BatchSize.Spec(8))
                .node();
    }

    @Override
    Architecture network() {
        throw Wiring.declaredOnly("network");
    }

    @Override
    Encoder<OwnHead.OfMaps> transport(ImageSet images, Architecture network, View first,
            View second) {
        throw Wiring.declaredOnly("transport");
    }

    @Override
    Encoder<OwnHead.OfVectors> predict(ImageSet images, Architecture network, View first,
            View second) {
        throw Wiring.declaredOnly("predict");
    }
}
