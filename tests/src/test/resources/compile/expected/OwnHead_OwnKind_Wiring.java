package compile.good;

import javax.annotation.processing.Generated;
import org.orl.dsl.artifact.Architecture;
import org.orl.dsl.artifact.Encoder;
import org.orl.dsl.network.DenseMlp;
import org.orl.dsl.network.ResNet;
import org.orl.runtime.graph.ExperimentInfo;
import org.orl.runtime.graph.Graph;
import org.orl.runtime.graph.Node;
import org.orl.runtime.graph.Wiring;

/**
 * The wiring of {@link OwnHead.OwnKind}.
 */
@Generated("org.orl.processor.ExperimentProcessor")
public final class OwnHead_OwnKind_Wiring extends OwnHead.OwnKind implements Wiring {
    @Override
    public ExperimentInfo experiment() {
        return new ExperimentInfo(OwnHead.OwnKind.class, "own-kind-on-maps", "", "");
    }

    @Override
    public void wire(Graph graph) {
        // network(), declared in OwnKind
        Node<Architecture> network = graph.provide("network", new Architecture(
                new ResNet.Spec(18, 64),
                new DenseMlp.Spec(4096, 256, DenseMlp.BatchNorm.HIDDEN)));

        // match(), declared in OwnKind
        Node<Encoder<OwnHead.OwnKind.Matched>> match = graph
                .<Encoder<OwnHead.OwnKind.Matched>>stage("match", new OwnHead.Match.Spec())
                .takes(network)
                .node();
    }

    @Override
    Architecture network() {
        throw Wiring.declaredOnly("network");
    }

    @Override
    Encoder<OwnHead.OwnKind.Matched> match(Architecture network) {
        throw Wiring.declaredOnly("match");
    }
}
