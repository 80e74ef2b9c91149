package org.orl.runtime.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.orl.dsl.artifact.Architecture;
import org.orl.dsl.artifact.Encoder;
import org.orl.dsl.artifact.ImageSet;
import org.orl.dsl.artifact.Neighbours;
import org.orl.dsl.artifact.Proposals;
import org.orl.dsl.artifact.Role;
import org.orl.dsl.data.ProceduralScenes;
import org.orl.dsl.network.Mlp;
import org.orl.dsl.network.ResNet;
import org.orl.dsl.stage.KnnRetrieval;
import org.orl.dsl.stage.RandomInit;
import org.orl.dsl.stage.SelectiveSearch;
import org.orl.runtime.data.DataPlaces;
import org.orl.runtime.engine.Hardware;
import org.orl.runtime.execution.Plan;
import org.orl.runtime.execution.RunSettings;
import org.orl.runtime.graph.Graph;
import org.orl.runtime.graph.Node;

class SharedAcrossSeedsTest {

    @TempDir
    Path workspace;

    private static Graph graph() {
        Graph graph = new Graph();
        Node<ImageSet> images = graph.provide("images", new ProceduralScenes(7, 4, 64));
        Node<Architecture> network = graph.provide(
                "network", new Architecture(new ResNet.Spec(18, 8), new Mlp.Spec(8, 8, Mlp.BatchNorm.HIDDEN)));
        graph.<Proposals>stage("proposals", new SelectiveSearch.Spec(SelectiveSearch.Mode.FAST))
                .takes(images)
                .node();
        Node<Encoder<Role>> encoder = graph.<Encoder<Role>>stage("initialise", new RandomInit.Spec())
                .takes(network)
                .node();
        graph.<Neighbours>stage("neighbours", new KnnRetrieval.Spec(2, 32, 32))
                .takes(images)
                .takes(encoder)
                .node();
        return graph;
    }

    private String fingerprint(String node, long seed) {
        RunSettings settings = new RunSettings(workspace, new DataPlaces(Map.of()), seed, new Hardware("cpu", 1), 0);
        return Plan.of(graph(), settings).entries().stream()
                .filter(entry -> entry.node().name().equals(node))
                .map(entry -> entry.fingerprint().orElseThrow().hex())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void proposalsOfADataSetAreMadeOnceForAllSeeds() {
        assertThat(fingerprint("proposals", 1)).isEqualTo(fingerprint("proposals", 0));
    }

    @Test
    void whatIsDrawnAndWhatIsMadeOfItHasAFingerprintForEverySeed() {
        assertThat(fingerprint("initialise", 1)).isNotEqualTo(fingerprint("initialise", 0));
        assertThat(fingerprint("neighbours", 1)).isNotEqualTo(fingerprint("neighbours", 0));
    }
}
