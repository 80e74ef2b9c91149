package org.orl.runtime.train;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.orl.dsl.train.Cosine;
import org.orl.dsl.train.Sgd;
import org.orl.runtime.UserError;
import org.orl.runtime.engine.Engine;
import org.orl.runtime.engine.Hardware;
import org.orl.runtime.network.Layers;
import org.orl.runtime.network.Network;
import org.orl.runtime.network.State;

/** What the first step says about a system of somebody's own. */
class OwnSystemTest {

    private final Engine engine = Engine.start(new Hardware("cpu", 1));
    private final NDManager manager = engine.newManager();

    private boolean idle;

    @AfterEach
    void close() {
        manager.close();
    }

    private void step(List<String> terms, Function<NDArray, NDList> losses) {
        State state = new State(manager);
        Network network = Network.of(Layers.linear(state.scope("linear"), 4, 2), 2);
        if (idle) {
            Layers.linear(state.scope("idle"), 4, 2);
        }
        state.initialise(0);
        Variables variables = new Variables().train("", state);
        TrainingSystem system = new TrainingSystem() {
            @Override
            public Variables variables() {
                return variables;
            }

            @Override
            public List<String> terms() {
                return terms;
            }

            @Override
            public NDList losses(TrainingBatch batch, long step) {
                return losses.apply(network.forward(batch.view(0), true));
            }
        };
        Sgd.Spec sgd = new Sgd.Spec(0.1, 0.9, 0, false);
        LearningRate rate = new LearningRate(0.1, new Cosine.Spec(0), Optional.empty(), 1, 1);
        new TrainingStep(engine, system, GroupedUpdater.of(sgd, system, manager), rate)
                .take(new TrainingBatch(new NDList(manager.ones(new Shape(3, 4))), new int[] {0, 1, 2}), 0);
    }

    @Test
    void saysThatATermIsNoNumber() {
        assertThatThrownBy(() -> step(List.of("loss"), NDList::new))
                .hasMessage("losses() gave an array of the shape (3, 2) for the term loss, which must be one number:"
                        + " end it with .mean() or .sum()");
    }

    @Test
    void saysThatThereAreMoreOrFewerTermsThanNames() {
        assertThatThrownBy(() -> step(List.of("first", "second"), y -> new NDList(y.mean())))
                .hasMessage("losses() gave 1 arrays for the 2 terms [first, second]");
    }

    @Test
    void saysThatNoGradientFlows() {
        assertThatThrownBy(() ->
                        step(List.of("loss"), y -> new NDList(y.stopGradient().mean())))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("No gradient flows from the loss to what is trained. Make the loss");
    }

    @Test
    void saysThatSomethingIsTrainedInVain() {
        idle = true;
        assertThatThrownBy(() -> step(List.of("loss"), y -> new NDList(y.mean())))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("The loss does not depend on some of what is trained. Use all networks");
    }
}
