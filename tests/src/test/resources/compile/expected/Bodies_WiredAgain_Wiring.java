package compile.good;

import javax.annotation.processing.Generated;
import org.orl.dsl.artifact.Architecture;
import org.orl.dsl.artifact.Encoder;
import org.orl.dsl.artifact.ImageSet;
import org.orl.dsl.augment.CenterCrop;
import org.orl.dsl.augment.View;
import org.orl.dsl.stage.Byol;
import org.orl.dsl.train.BatchSize;
import org.orl.dsl.train.Cosine;
import org.orl.dsl.train.Epochs;
import org.orl.dsl.train.Sgd;
import org.orl.runtime.graph.ExperimentInfo;
import org.orl.runtime.graph.Graph;
import org.orl.runtime.graph.Node;
import org.orl.runtime.graph.Wiring;

/**
 * The wiring of {@link Bodies.WiredAgain}.
 */
@Generated("org.orl.processor.ExperimentProcessor")
public final class Bodies_WiredAgain_Wiring extends Bodies.WiredAgain implements Wiring {
    @Override
    public ExperimentInfo experiment() {
        return new ExperimentInfo(Bodies.WiredAgain.class, "wired-again", "", "");
    }

    @Override
    public void wire(Graph graph) {
        // images(), declared in Wired
        Node<ImageSet> images = graph.provide("images", images());

        // network(), declared in Wired, changed in WithBody
        Node<Architecture> network = graph.provide("network", network());

        // pretrain(), declared in Wired, changed in WithBody and WiredAgain
        Node<Encoder<Bodies.Level>> pretrain = graph
                .<Encoder<Bodies.Level>>stage("pretrain", new Byol.Spec(0.5, 4096))
                .takes(images, network)
                .sees("first", View.of(new CenterCrop.Spec(224)))
                .sees("second", View.of(new CenterCrop.Spec(96)))
                .with(
                        new Sgd.Spec(0.1, 0.9, 1e-4, false),
                        new Cosine.Spec(0.0),
                        new Epochs.Spec(1),
                        new BatchSize.Spec(8))
                .node();
    }

    @Override
    Encoder<Bodies.Level> pretrain(ImageSet images, Architecture network, View first, View second) {
        throw Wiring.declaredOnly("pretrain");
    }
}
