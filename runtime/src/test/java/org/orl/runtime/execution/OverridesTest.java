package org.orl.runtime.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.orl.dsl.artifact.Architecture;
import org.orl.dsl.artifact.Encoder;
import org.orl.dsl.artifact.Role;
import org.orl.dsl.augment.GaussianBlur;
import org.orl.dsl.augment.Solarize;
import org.orl.dsl.augment.View;
import org.orl.dsl.data.Voc07;
import org.orl.dsl.evaluate.LinearSvm;
import org.orl.dsl.evaluate.LowShotSvm;
import org.orl.dsl.network.Mlp;
import org.orl.dsl.network.ResNet;
import org.orl.dsl.stage.Byol;
import org.orl.dsl.stage.SelectiveSearch;
import org.orl.dsl.train.Epochs;
import org.orl.dsl.train.Sgd;
import org.orl.dsl.train.Steps;
import org.orl.dsl.train.Warmup;
import org.orl.runtime.UserError;
import org.orl.runtime.graph.ExperimentInfo;
import org.orl.runtime.graph.Graph;
import org.orl.runtime.graph.Node;
import org.orl.runtime.graph.Wiring;

class OverridesTest {

    private interface Images extends Role {}

    private static final class Small implements Wiring {

        @Override
        public ExperimentInfo experiment() {
            return new ExperimentInfo(Small.class, "small", "", "");
        }

        @Override
        public void wire(Graph graph) {
            Node<Architecture> network =
                    graph.provide("network", new Architecture(new ResNet.Spec(18, 64), new Mlp.Spec(32, 16)));
            graph.<Encoder<Images>>stage("pretrain", new Byol.Spec(0.99, 32))
                    .takes(network)
                    .sees("first", View.of(new GaussianBlur.Spec(1, 0.1, 2), new Solarize.Spec(0.2, 128)))
                    .with(
                            new Sgd.Spec(0.4, 0.9, 1e-4, false),
                            new Epochs.Spec(800),
                            new Warmup.Spec(4, 1e-4),
                            new Steps.Spec(List.of(2), 0.1))
                    .node();
            graph.stage("propose", new SelectiveSearch.Spec(SelectiveSearch.Mode.FAST))
                    .node();
            graph.stage("svm", new LinearSvm.Spec(256, 224, 5, 0, List.of(1.0), 3, 2, 1e-4, 2000))
                    .node();
            Node<Voc07> voc07 = graph.provide("voc07", Voc07.standard());
            graph.stage("few", new LowShotSvm.Spec(List.of(1, 96), 5, 19, 256, 224, 5, 0, List.of(1.0), 2, 1e-4, 2000))
                    .takes(voc07)
                    .node();
        }
    }

    private static Node<?> node(int index, String... assignments) {
        return Overrides.wire(new Small(), List.of(assignments)).nodes().get(index);
    }

    private static ThrowingCallable wiring(String assignment) {
        return () -> Overrides.wire(new Small(), List.of(assignment));
    }

    private static Object kind(Node<?> node) {
        return ((Node.OfKind<?>) node.work()).kind();
    }

    @Test
    void changesAKind() {
        assertThat(kind(node(1, "pretrain.Byol.momentum=0.5"))).isEqualTo(new Byol.Spec(0.5, 32));
    }

    @Test
    void changesASettingAndTheLaterOfTwoHolds() {
        assertThat(node(1, "pretrain.Sgd.lr=0.1", "pretrain.Sgd.lr=0.2", "pretrain.Sgd.nesterov=true")
                        .settings())
                .startsWith(new Sgd.Spec(0.2, 0.9, 1e-4, true), new Epochs.Spec(800));
    }

    @Test
    void fillsTheOneMemberWithoutItsName() {
        assertThat(node(1, "pretrain.Epochs=10").settings()).contains(new Epochs.Spec(10));
    }

    @Test
    void changesAnAugmentationOfAView() {
        assertThat(node(1, "pretrain.first.Solarize.threshold=64")
                        .views()
                        .get(0)
                        .view())
                .isEqualTo(View.of(new GaussianBlur.Spec(1, 0.1, 2), new Solarize.Spec(0.2, 64)));
    }

    @Test
    void changesWhatIsProvided() {
        Architecture changed = new Architecture(new ResNet.Spec(34, 64), new Mlp.Spec(32, 16));

        assertThat(node(0, "network.ResNet.depth=34").work()).isEqualTo(new Node.Given<>(changed));
        assertThat(node(0, "network.backbone.depth=34").work()).isEqualTo(new Node.Given<>(changed));
    }

    @Test
    void readsConstantsAndLists() {
        assertThat(kind(node(2, "propose.SelectiveSearch.mode=quality")))
                .isEqualTo(new SelectiveSearch.Spec(SelectiveSearch.Mode.QUALITY));
        assertThat(kind(node(3, "svm.LinearSvm.costs=1, 0.5")))
                .isEqualTo(new LinearSvm.Spec(256, 224, 5, 0, List.of(1.0, 0.5), 3, 2, 1e-4, 2000));
    }

    @Test
    void saysWhichNodesThereAre() {
        assertThatThrownBy(wiring("pretrian.Sgd.lr=1"))
                .isInstanceOf(UserError.class)
                .hasMessage("--set pretrian.Sgd.lr=1: Small has no method 'pretrian'. Did you mean 'pretrain'?");
    }

    @Test
    void saysWhatANodeHas() {
        assertThatThrownBy(wiring("pretrain.Adam.lr=1"))
                .hasMessage("--set pretrain.Adam.lr=1: pretrain() has no 'Adam'."
                        + " There are: Byol, Sgd, Epochs, Warmup, Steps, first.");
    }

    @Test
    void saysWhatAnAnnotationHas() {
        assertThatThrownBy(wiring("pretrain.Sgd.momentun=1"))
                .hasMessage("--set pretrain.Sgd.momentun=1: Sgd has no 'momentun'. Did you mean 'momentum'?");
        assertThatThrownBy(wiring("pretrain.Sgd=1"))
                .hasMessage("--set pretrain.Sgd=1: The path ends at Sgd, which has several members."
                        + " Add one of: lr, momentum, weightDecay, nesterov.");
    }

    @Test
    void holdsTheRulesOfTheAnnotations() {
        assertThatThrownBy(wiring("pretrain.Byol.momentum=1.5"))
                .hasMessage("--set pretrain.Byol.momentum=1.5: @Byol.momentum is 1.5. It must lie in [0, 1].");
        assertThatThrownBy(wiring("network.ResNet.depth=19"))
                .hasMessage("--set network.ResNet.depth=19: @ResNet.depth is 19. It must be one of [18, 34, 50].");
        assertThatThrownBy(wiring("pretrain.Epochs=ten"))
                .hasMessage("--set pretrain.Epochs=ten: 'ten' is not a whole number. @Epochs.value needs one.");
        assertThatThrownBy(wiring("propose.SelectiveSearch.mode=slow"))
                .hasMessageContaining("'slow' is not a Mode. There are: FAST, QUALITY.");
    }

    @Test
    void refusesWhatIsNoAssignment() {
        assertThatThrownBy(wiring("lr")).hasMessageContaining("--set lr is not of the form");
    }

    @Test
    void numbersThatDoNotGoTogetherAreRefusedWithTheWordsOfTheProcessor() {
        assertThatThrownBy(wiring("pretrain.Epochs=3"))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("--set pretrain.Epochs=3: @Warmup.epochs is 4, but pretrain() has @Epochs(3)")
                .hasMessageContaining("Warm up for fewer epochs, or train longer.");
        assertThatThrownBy(wiring("pretrain.first.GaussianBlur.maxSigma=0.05"))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("@GaussianBlur.minSigma is 0.1, which is above @GaussianBlur.maxSigma, 0.05.");
        assertThatThrownBy(() -> node(1, "pretrain.Sgd.lr=0.1", "pretrain.Epochs=9", "pretrain.Steps.at=4,9"))
                .isInstanceOf(UserError.class)
                .hasMessageStartingWith("--set pretrain.Epochs=9, --set pretrain.Steps.at=4,9: @Steps.at is {4, 9}");
    }

    @Test
    void shotsThatTheDataSetDoesNotHaveAreRefused() {
        assertThatThrownBy(wiring("few.LowShotSvm.shots=1,128"))
                .isInstanceOf(UserError.class)
                .hasMessageContaining(
                        "@LowShotSvm.shots is {1, 128}, but the smallest class that few() learns from has 96")
                .hasMessageContaining("Ask for 96 shots at most.");
    }

    @Test
    void severalChangesOfANodeAreJudgedTogether() {
        assertThat(node(1, "pretrain.Epochs=3", "pretrain.Warmup.epochs=1", "pretrain.Steps.at=2")
                        .settings())
                .contains(new Epochs.Spec(3), new Warmup.Spec(1, 1e-4), new Steps.Spec(List.of(2), 0.1));
    }
}
