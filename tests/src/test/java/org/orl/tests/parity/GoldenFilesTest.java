package org.orl.tests.parity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The reader of golden files and the formula of their inputs agree with what the files' author wrote down. */
final class GoldenFilesTest {

    @Test
    void theFormulaGivesTheNumbersThatTheReferencePrinted() {
        assertThat(new double[] {HashTensor.u(1, 0, 0), HashTensor.u(1, 0, 1), HashTensor.u(1, 0, 2)})
                .containsExactly(0.6348556876182556, 0.0033965110778808594, 0.049143433570861816);
        assertThat(HashTensor.input(100, new long[] {4}, -2, 2, 1))
                .containsExactly(0.6318412f, 0.52188635f, -0.16132712f, 1.3162832f);
    }

    @Test
    void aConvolutionStartsWithTheWeightsThatTheReferencePrinted() {
        Map<String, long[]> state = new LinkedHashMap<>();
        state.put("conv1.weight", new long[] {64, 3, 7, 7});
        assertThat(HashTensor.fillState(1, state).get("conv1.weight"))
                .startsWith(0.054489926f, -0.20065811f, -0.18217357f);
    }

    @Test
    void anArchiveGivesShapesAndNumbers() {
        Npz heads = Npz.golden("heads_necks.npz");
        assertThat(heads.shape("neck_in")).containsExactly(6, 12, 3, 3);
        assertThat(heads.floats("neck_in")).hasSize(6 * 12 * 3 * 3);
        assertThat(heads.shape("contrastive_loss_t02")).isEmpty();
        assertThat(heads.scalar("contrastive_loss_t02")).isPositive();
        assertThat(heads.names("linear")).hasSize(2);
    }
}
