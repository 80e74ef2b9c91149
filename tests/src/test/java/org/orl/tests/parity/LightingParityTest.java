package org.orl.tests.parity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import org.junit.jupiter.api.Test;
import org.orl.runtime.augment.LightingNoise;

/** The colour that lighting adds is the reference's: replays golden lighting.npz. */
final class LightingParityTest {

    @Test
    void theColourOfGivenCoefficientsIsTheReferences() {
        Npz golden = Npz.golden("lighting.npz");
        assertThat(LightingNoise.shift(golden.doubles("alpha")))
                .containsExactly(golden.floats("rgb_shift"), offset(1e-7f));
    }
}
