package org.orl.runtime.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.orl.dsl.objective.CosineDistance;
import org.orl.dsl.objective.Loss;
import org.orl.runtime.UserError;
import org.orl.runtime.engine.Engine;
import org.orl.runtime.engine.Hardware;
import org.orl.runtime.graph.WrittenLoss;

class NamedLossTest {

    private final NDManager manager = Engine.start(new Hardware("cpu", 1)).newManager();

    @AfterEach
    void close() {
        manager.close();
    }

    private NDArray of(Loss function) {
        Loss loss = new NamedLoss(new WrittenLoss(NamedLossTest.class, "distance", function));
        return loss.of(manager.ones(new Shape(8, 4)), manager.ones(new Shape(8, 4)));
    }

    @Test
    void givesWhatTheLossGives() {
        Loss own = new CosineDistance.Spec();
        assertThat(of(own).getFloat())
                .isEqualTo(own.of(manager.ones(new Shape(8, 4)), manager.ones(new Shape(8, 4)))
                        .getFloat());
    }

    @Test
    void saysThatALossIsNoNumber() {
        assertThatThrownBy(() -> of(NDArray::sub))
                .isInstanceOf(UserError.class)
                .hasMessage("The loss distance() of " + NamedLossTest.class.getName()
                        + " gives an array of the shape (8, 4), but what is minimised is one number."
                        + " End it with .mean() or .sum().");
        assertThatThrownBy(() -> of((predicted, target) -> null))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("gives null");
    }

    @Test
    void saysWhichLossFailedOnWhat() {
        assertThatThrownBy(() -> of((predicted, target) -> predicted.matMul(target)))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("The loss distance() of ")
                .hasMessageContaining("failed on arrays of the shapes (8, 4) and (8, 4): ")
                .hasMessageContaining("--stacktrace")
                .message()
                .doesNotContain("\n");
    }
}
