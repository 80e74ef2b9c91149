package org.orl.runtime.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.orl.dsl.artifact.Architecture;
import org.orl.dsl.artifact.Encoder;
import org.orl.dsl.artifact.ImageSet;
import org.orl.dsl.artifact.Role;
import org.orl.dsl.augment.RandomGrayscale;
import org.orl.dsl.augment.RandomHorizontalFlip;
import org.orl.dsl.augment.View;
import org.orl.dsl.data.ImageFolder;
import org.orl.dsl.data.ProceduralScenes;
import org.orl.dsl.network.Mlp;
import org.orl.dsl.network.ResNet;
import org.orl.dsl.stage.Byol;
import org.orl.dsl.stage.RandomInit;
import org.orl.dsl.train.Epochs;
import org.orl.dsl.train.Setting;
import org.orl.runtime.compare.Difference.Change;
import org.orl.runtime.compare.Difference.Result;
import org.orl.runtime.compare.Difference.Standing;
import org.orl.runtime.constant.Constants;
import org.orl.runtime.graph.ExperimentInfo;
import org.orl.runtime.graph.Graph;
import org.orl.runtime.graph.Node;
import org.orl.runtime.graph.Wiring;

class ComparisonTest {

    private interface Some extends Role {}

    private static final View FLIPPED = View.of(new RandomHorizontalFlip.Spec(0.5));

    private record Hand(Consumer<Graph> wiring) implements Wiring {

        @Override
        public ExperimentInfo experiment() {
            return new ExperimentInfo(Hand.class, "hand", "", "");
        }

        @Override
        public void wire(Graph graph) {
            wiring.accept(graph);
        }

        private Comparison.Side side() {
            Graph graph = new Graph();
            wire(graph);
            return new Comparison.Side(graph, Constants.of(this, graph, List.of()));
        }
    }

    private static Difference between(Consumer<Graph> a, Consumer<Graph> b) {
        return Comparison.of(new Hand(a).side(), new Hand(b).side());
    }

    /** Images, a network, an encoder that nobody trained, and one that somebody trained. */
    private static Consumer<Graph> trained(ImageSet set, View view, String name, Setting... settings) {
        return graph -> {
            Node<ImageSet> images = graph.provide("images", set);
            Node<Architecture> network =
                    graph.provide("network", new Architecture(new ResNet.Spec(18, 64), new Mlp.Spec(32, 16)));
            graph.<Encoder<Some>>stage("initialise", new RandomInit.Spec())
                    .takes(network)
                    .node();
            graph.<Encoder<Some>>stage(name, new Byol.Spec(0.99, 32))
                    .takes(images, network)
                    .sees("first", view)
                    .with(settings)
                    .node();
        };
    }

    private static final ImageSet SCENES = new ProceduralScenes(10, 1, 64);
    private static final Consumer<Graph> BASE = trained(SCENES, FLIPPED, "pretrain", new Epochs.Spec(10));

    @Test
    void aSettingChangesTheStageAndNotItsNeighbours() {
        Difference difference = between(BASE, trained(SCENES, FLIPPED, "pretrain", new Epochs.Spec(20)));

        assertThat(difference.settings())
                .containsExactly(new Change("pretrain.Epochs", "10 (default of @Epochs)", "20 (default of @Epochs)"));
        assertThat(difference.results())
                .containsExactly(
                        new Result("initialise", Standing.SAME, List.of(), Optional.empty()),
                        new Result("pretrain", Standing.CHANGED, List.of("its settings"), Optional.empty()));
    }

    @Test
    void aConstantOfTheDataChangesWhatTakesIt() {
        Difference difference =
                between(BASE, trained(new ProceduralScenes(12, 1, 64), FLIPPED, "pretrain", new Epochs.Spec(10)));

        assertThat(difference.settings()).extracting(Change::what).containsExactly("images.ProceduralScenes.count");
        assertThat(difference.results()).last().extracting(Result::because).isEqualTo(List.of("images"));
    }

    @Test
    void otherDataIsToldAsData() {
        Difference difference =
                between(BASE, trained(new ImageFolder("photos"), FLIPPED, "pretrain", new Epochs.Spec(10)));

        assertThat(difference.data())
                .containsExactly(new Change(
                        "images",
                        "ProceduralScenes(count = 10, seed = 1, size = 64)",
                        "ImageFolder(dataset = photos)"));
        assertThat(difference.settings()).isEmpty();
    }

    @Test
    void anotherStepIsToldAsRecipe() {
        View longer = View.of(new RandomHorizontalFlip.Spec(0.5), new RandomGrayscale.Spec(0.2));
        Difference difference = between(BASE, trained(SCENES, longer, "pretrain", new Epochs.Spec(10)));

        assertThat(difference.recipes())
                .containsExactly(new Change(
                        "pretrain.first",
                        "RandomHorizontalFlip(p = 0.5)",
                        "RandomHorizontalFlip(p = 0.5), RandomGrayscale(p = 0.2)"));
        assertThat(difference.settings()).isEmpty();
        assertThat(difference.results()).last().extracting(Result::because).isEqualTo(List.of("its recipe"));
    }

    @Test
    void aNumberWithinARecipeIsToldAsSetting() {
        View other = View.of(new RandomHorizontalFlip.Spec(0.1));

        assertThat(between(BASE, trained(SCENES, other, "pretrain", new Epochs.Spec(10)))
                        .settings())
                .extracting(Change::what)
                .containsExactly("pretrain.first.RandomHorizontalFlip.p");
    }

    @Test
    void aNodeThatIsOnlyRenamedGivesTheSame() {
        Difference difference = between(BASE, trained(SCENES, FLIPPED, "train", new Epochs.Spec(10)));

        assertThat(difference.isEmpty()).isTrue();
        assertThat(difference.results())
                .last()
                .isEqualTo(new Result("train", Standing.SAME, List.of(), Optional.of("pretrain")));
    }

    @Test
    void nodesOfOneExperimentAloneAreNamed() {
        Difference difference = between(BASE, trained(SCENES, FLIPPED, "train", new Epochs.Spec(20)));

        assertThat(difference.graph()).extracting(Change::what).containsExactly("train", "pretrain");
        assertThat(difference.results())
                .extracting(Result::standing)
                .containsExactly(Standing.SAME, Standing.ONLY_B, Standing.ONLY_A);
    }
}
