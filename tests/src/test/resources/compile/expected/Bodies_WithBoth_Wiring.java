package compile.good;

import javax.annotation.processing.Generated;
import org.orl.dsl.artifact.Architecture;
import org.orl.dsl.artifact.Encoder;
import org.orl.dsl.artifact.ImageSet;
import org.orl.dsl.augment.CenterCrop;
import org.orl.dsl.augment.View;
import org.orl.runtime.graph.ExperimentInfo;
import org.orl.runtime.graph.Graph;
import org.orl.runtime.graph.Node;
import org.orl.runtime.graph.Wiring;

/**
 * The wiring of {@link Bodies.WithBoth}.
 */
@Generated("org.orl.processor.ExperimentProcessor")
public final class Bodies_WithBoth_Wiring extends Bodies.WithBoth implements Wiring {
    @Override
    public ExperimentInfo experiment() {
        return new ExperimentInfo(Bodies.WithBoth.class, "with-both", "", "");
    }

    @Override
    public void wire(Graph graph) {
        // images(), declared in Wired, changed in WithBoth
        Node<ImageSet> images = graph.provide("images", images());

        // network(), declared in Wired, changed in WithBody
        Node<Architecture> network = graph.provide("network", network());

        // pretrain(), declared in Wired, changed in WithBody and WithBoth
        Node<Encoder<Bodies.Level>> pretrain = graph
                .<Encoder<Bodies.Level>>stage(
                        "pretrain",
                        Bodies.WithBoth.class,
                        Encoder.class,
                        inputs -> pretrain(
                                inputs.get(0, images),
                                inputs.get(1, network),
                                inputs.view(0),
                                inputs.view(1)))
                .takes(images, network)
                .sees("first", View.of(new CenterCrop.Spec(224)))
                .sees("second", View.of(new CenterCrop.Spec(224)))
                .node();
    }
}
