package org.orl.runtime.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.orl.runtime.UserError;

final class EngineTest {

    private static final String SQUARE = """
            class Ops(Module):
              __parameters__ = []
              __buffers__ = []
              training : bool
              def square(self: __torch__.Ops,
                x: Tensor) -> Tensor:
                return torch.mul(x, x)
            """;

    @Test
    void tellsWhatItRunsOn() {
        EngineFacts facts = Engine.start(new Hardware("cpu", 2)).facts();
        assertThat(facts.engine()).startsWith("PyTorch 2.");
        assertThat(facts.device()).isEqualTo("cpu");
        assertThat(facts.threads()).isEqualTo(2);
        assertThat(Files.isDirectory(Path.of(facts.natives()))).isTrue();
    }

    @Test
    void startingAgainOnlyChangesTheThreads() {
        Engine.start(new Hardware("cpu", 2));
        assertThat(Engine.start(new Hardware("cpu", 1)).facts().threads()).isEqualTo(1);
    }

    @Test
    void aDeviceThatIsNotThereIsNamed() {
        Assumptions.assumeTrue(
                Engine.start(new Hardware("cpu", 1)).facts().visibleGpus() == 0, "this machine has a GPU");
        assertThatThrownBy(() -> Engine.start(new Hardware("gpu0", 1)))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("gpu0")
                .hasMessageContaining("PYTORCH_LIBRARY_PATH");
    }

    @Test
    void aDeviceOfNoKnownSortIsNamed() {
        assertThatThrownBy(() -> Engine.start(new Hardware("tpu", 1)))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("tpu");
    }

    @Test
    void gradientsFlowThroughAKernel() {
        Engine engine = Engine.start(new Hardware("cpu", 1));
        try (NDManager manager = engine.newManager()) {
            Kernels kernels = Kernels.compile(manager, SQUARE);
            NDArray x = manager.create(new float[] {1, -2, 3});
            x.setRequiresGradient(true);
            try (GradientCollector collector = engine.newGradientCollector()) {
                collector.backward(kernels.call("square", x).sum());
            }
            assertThat(x.getGradient().toFloatArray()).containsExactly(2, -4, 6);
        }
    }

    @Test
    void aKernelsResultBelongsToItsFirstArgument() {
        Engine engine = Engine.start(new Hardware("cpu", 1));
        try (NDManager manager = engine.newManager();
                NDManager step = manager.newSubManager()) {
            NDArray x = step.ones(new Shape(2));
            NDArray y = manager.ones(new Shape(2));
            assertThat(Kernels.of("network").call("add_rectify", x, y).getManager())
                    .isSameAs(step);
            assertThat(step.getManagedArrays()).hasSize(2);
        }
    }

    @Test
    void numbersAreChangedInPlace() {
        try (NDManager manager = Engine.start(new Hardware("cpu", 1)).newManager()) {
            NDArray x = manager.zeros(new Shape(2));
            InPlace.set(x, FloatBuffer.wrap(new float[] {4, 5}));
            assertThat(x.toFloatArray()).containsExactly(4, 5);
            InPlace.copy(x, manager.create(new float[] {6, 7}));
            assertThat(x.toFloatArray()).containsExactly(6, 7);
            assertThat(manager.getManagedArrays()).hasSize(2);
        }
    }
}
