package org.orl.runtime.image;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.orl.runtime.random.Draws;

class BlendTest {

    /** Red, green and blue that are unequal, for every pair of a value and a grey. */
    private static final int[] PIXELS = new int[256];

    static {
        for (int value = 0; value < PIXELS.length; value++) {
            PIXELS[value] = value | (255 - value) << 8 | (value * 7 & 255) << 16;
        }
    }

    @Test
    void isSinglePrecisionForEveryValueAndGrey() {
        Draws draws = Draws.of(1);
        int[] blended = new int[PIXELS.length];
        int vector = 0;
        for (int i = 0; i < 400; i++) {
            float factor = (float) (i % 4 == 0 ? i / 100.0 : draws.uniform(0, 2));
            vector += Blend.fixed(factor) >= 0 ? 1 : 0;
            for (int grey = 0; grey < 256; grey++) {
                Blend.withGrey(PIXELS, grey, factor, blended);
                assertSame(blended, factor, grey);
            }
            Blend.withLuma(PIXELS, factor, blended);
            assertSame(blended, factor, -1);
        }
        assertThat(vector).as("factors for which the vector loop serves").isBetween(280, 399);
    }

    private static void assertSame(int[] blended, float factor, int grey) {
        for (int i = 0; i < PIXELS.length; i++) {
            int dull = grey < 0 ? Packed.luma(PIXELS[i]) : grey;
            for (int shift = 0; shift < 24; shift += 8) {
                int value = PIXELS[i] >> shift & 255;
                int expected = Math.min(Math.max((int) (dull + factor * (value - dull)), 0), 255);
                if ((blended[i] >> shift & 255) != expected) {
                    assertThat(blended[i] >> shift & 255)
                            .as("%s with %d by %s", value, dull, factor)
                            .isEqualTo(expected);
                }
            }
        }
    }
}
