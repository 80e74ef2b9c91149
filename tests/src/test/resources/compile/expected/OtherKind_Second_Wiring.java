package compile.good;

import java.util.List;
import javax.annotation.processing.Generated;
import org.orl.dsl.artifact.Architecture;
import org.orl.dsl.artifact.Encoder;
import org.orl.dsl.artifact.ImageSet;
import org.orl.dsl.artifact.Neighbours;
import org.orl.dsl.augment.CenterCrop;
import org.orl.dsl.augment.View;
import org.orl.dsl.network.Mlp;
import org.orl.dsl.network.ResNet;
import org.orl.dsl.train.Epochs;
import org.orl.dsl.train.Warmup;
import org.orl.runtime.graph.ExperimentInfo;
import org.orl.runtime.graph.Graph;
import org.orl.runtime.graph.Node;
import org.orl.runtime.graph.Wiring;

/**
 * The wiring of {@link OtherKind.Second}.
 */
@Generated("org.orl.processor.ExperimentProcessor")
public final class OtherKind_Second_Wiring extends OtherKind.Second implements Wiring {
    @Override
    public ExperimentInfo experiment() {
        return new ExperimentInfo(OtherKind.Second.class, "second-kind", "", "");
    }

    @Override
    public void wire(Graph graph) {
        // network(), declared in First
        Node<Architecture> network = graph.provide("network", new Architecture(
                new ResNet.Spec(34, 64),
                new Mlp.Spec(4096, 256, Mlp.BatchNorm.HIDDEN)));

        // images(), declared in First
        Node<ImageSet> images = graph.provide("images", images());

        // pretrain(), declared in First, changed in Second
        Node<Encoder<OtherKind.First.Only>> pretrain = graph
                .<Encoder<OtherKind.First.Only>>stage("pretrain", new OtherKind.Contrast.Spec(0.1, 0.999, 2))
                .takes(images, network)
                .sees("first", View.of(new CenterCrop.Spec(224)))
                .sees("second", View.of(new CenterCrop.Spec(224)))
                .with(
                        new OtherKind.Adam.Spec(0.001, List.of(0.5, 0.75)),
                        new Epochs.Spec(5),
                        new Warmup.Spec(4, 1e-4))
                .node();

        // retrieve(), declared in First
        Node<Neighbours> retrieve = graph
                .<Neighbours>stage(
                        "retrieve",
                        OtherKind.First.class,
                        Neighbours.class,
                        inputs -> retrieve(inputs.get(0, pretrain), inputs.get(1, images)))
                .takes(pretrain, images)
                .node();
    }

    @Override
    Architecture network() {
        throw Wiring.declaredOnly("network");
    }

    @Override
    Encoder<OtherKind.First.Only> pretrain(ImageSet images, Architecture network, View first,
            View second) {
        throw Wiring.declaredOnly("pretrain");
    }
}
