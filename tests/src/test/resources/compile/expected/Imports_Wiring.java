package compile.good;

import java.util.List;
import javax.annotation.processing.Generated;
import org.orl.dsl.artifact.Architecture;
import org.orl.dsl.artifact.Encoder;
import org.orl.dsl.artifact.MeanAp;
import org.orl.dsl.data.Voc07;
import org.orl.dsl.evaluate.LinearSvm;
import org.orl.dsl.network.Mlp;
import org.orl.dsl.network.ResNet;
import org.orl.dsl.stage.Imported;
import org.orl.runtime.graph.Cell;
import org.orl.runtime.graph.ExperimentInfo;
import org.orl.runtime.graph.Graph;
import org.orl.runtime.graph.Node;
import org.orl.runtime.graph.Wiring;

/**
 * The wiring of {@link Imports}.
 */
@Generated("org.orl.processor.ExperimentProcessor")
public final class Imports_Wiring extends Imports implements Wiring {
    @Override
    public ExperimentInfo experiment() {
        return new ExperimentInfo(Imports.class, "imports", "", "");
    }

    @Override
    public void wire(Graph graph) {
        // voc07(), declared in Imports
        Node<Voc07> voc07 = graph.provide("voc07", voc07());

        // network(), declared in Imports
        Node<Architecture> network = graph.provide("network", new Architecture(
                new ResNet.Spec(50, 64),
                new Mlp.Spec(4096, 256, Mlp.BatchNorm.HIDDEN)));

        // published(), declared in Imports
        Node<Encoder<Imports.Published>> published = graph
                .<Encoder<Imports.Published>>stage("published", new Imported.Spec("supervised", "resnet50.pth", false))
                .takes(network)
                .node();

        // svm(), declared in Imports
        Node<MeanAp> svm = graph
                .<MeanAp>evaluation(
                        "svm",
                        new Cell("svm", "LinearSvm"),
                        new LinearSvm.Spec(256, 224, 5, 0, List.of(1.0), 3, 2.0, 1e-4, 2000))
                .takes(voc07, published)
                .node();
    }

    @Override
    Architecture network() {
        throw Wiring.declaredOnly("network");
    }

    @Override
    Encoder<Imports.Published> published(Architecture network) {
        throw Wiring.declaredOnly("published");
    }

    @Override
    MeanAp svm(Voc07 voc07, Encoder<Imports.Published> encoder) {
        throw Wiring.declaredOnly("svm");
    }
}
