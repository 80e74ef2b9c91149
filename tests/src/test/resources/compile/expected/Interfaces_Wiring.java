package compile.good;

import javax.annotation.processing.Generated;
import org.orl.dsl.artifact.Architecture;
import org.orl.dsl.artifact.Encoder;
import org.orl.dsl.artifact.MeanAp;
import org.orl.dsl.network.Mlp;
import org.orl.dsl.network.ResNet;
import org.orl.dsl.stage.RandomInit;
import org.orl.runtime.graph.Cell;
import org.orl.runtime.graph.ExperimentInfo;
import org.orl.runtime.graph.Graph;
import org.orl.runtime.graph.Node;
import org.orl.runtime.graph.Wiring;

/**
 * The wiring of {@link Interfaces}.
 */
@Generated("org.orl.processor.ExperimentProcessor")
public final class Interfaces_Wiring extends Interfaces implements Wiring {
    @Override
    public ExperimentInfo experiment() {
        return new ExperimentInfo(Interfaces.class, "interfaces", "", "");
    }

    @Override
    public void wire(Graph graph) {
        // network(), declared in WithNetwork, changed in Interfaces
        Node<Architecture> network = graph.provide("network", new Architecture(
                new ResNet.Spec(18, 16),
                new Mlp.Spec(4096, 64, Mlp.BatchNorm.HIDDEN)));

        // initialise(), declared in WithNetwork
        Node<Encoder<WithNetwork.Random>> initialise = graph
                .<Encoder<WithNetwork.Random>>stage("initialise", new RandomInit.Spec())
                .takes(network)
                .node();

        // constant(), declared in Interfaces
        Node<MeanAp> constant = graph
                .<MeanAp>evaluation(
                        "constant",
                        new Cell("Random", "constant"),
                        Interfaces.class,
                        MeanAp.class,
                        inputs -> constant(inputs.get(0, initialise)))
                .takes(initialise)
                .node();
    }

    @Override
    public Architecture network() {
        throw Wiring.declaredOnly("network");
    }

    @Override
    public Encoder<WithNetwork.Random> initialise(Architecture network) {
        throw Wiring.declaredOnly("initialise");
    }
}
