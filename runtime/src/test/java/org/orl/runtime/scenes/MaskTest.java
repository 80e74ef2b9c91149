package org.orl.runtime.scenes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.orl.dsl.artifact.Box;

class MaskTest {

    /** Three columns and four rows, row by row. */
    private static final byte[] MAP = {
        -1, 2, -1, //
        -1, 2, 2, //
        0, -1, 2, //
        0, -1, 2
    };

    @Test
    void countsRunsDownTheColumnsFromTheOutside() {
        assertThat(Mask.of(3, 4, MAP, 2).counts()).containsExactly(4, 2, 3, 3);
        assertThat(Mask.of(3, 4, MAP, 0).counts()).containsExactly(2, 2, 8);
        assertThat(Mask.of(3, 4, MAP, 1).counts()).containsExactly(12);
        assertThat(Mask.of(2, 2, new byte[] {5, 5, -1, -1}, 5).counts()).containsExactly(0, 1, 1, 1, 1);
    }

    @Test
    void givesThePixelsBack() {
        assertThat(Mask.of(3, 4, MAP, 2).pixels())
                .containsExactly(false, true, false, false, true, true, false, false, true, false, false, true);
    }

    @Test
    void fitsItsBoxAndItsAreaToThePixelsInside() {
        assertThat(Mask.of(3, 4, MAP, 2).area()).isEqualTo(5);
        assertThat(Mask.of(3, 4, MAP, 2).box()).isEqualTo(new Box(1, 0, 2, 4));
        assertThat(Mask.of(3, 4, MAP, 0).box()).isEqualTo(new Box(0, 2, 1, 2));
        assertThat(Mask.of(3, 4, MAP, 1).area()).isZero();
        assertThat(Mask.of(3, 4, MAP, 1).box()).isEqualTo(new Box(0, 0, 0, 0));
    }

    @Test
    void aRunOverTwoColumnsReachesFromTopToBottom() {
        assertThat(new Mask(3, 4, new int[] {3, 2, 7}).box()).isEqualTo(new Box(0, 0, 2, 4));
    }

    @Test
    void masksOfASceneAreApartAndFillTheirBoxes() {
        for (int i = 0; i < 30; i++) {
            int[] owners = new int[64 * 64];
            for (Scene.Thing thing : Scene.draw(6, i, 64).objects()) {
                Mask mask = thing.mask();
                boolean[] pixels = mask.pixels();
                int left = mask.width();
                int right = -1;
                int top = mask.height();
                int bottom = -1;
                int area = 0;
                for (int p = 0; p < pixels.length; p++) {
                    if (pixels[p]) {
                        owners[p]++;
                        area++;
                        left = Math.min(left, p % mask.width());
                        right = Math.max(right, p % mask.width());
                        top = Math.min(top, p / mask.width());
                        bottom = Math.max(bottom, p / mask.width());
                    }
                }
                assertThat(Arrays.stream(mask.counts()).sum()).isEqualTo(mask.width() * mask.height());
                assertThat(mask.area()).isEqualTo(area).isPositive();
                assertThat(thing.box()).isEqualTo(new Box(left, top, right - left + 1, bottom - top + 1));
            }
            assertThat(Arrays.stream(owners).max().orElseThrow()).isEqualTo(1);
        }
    }
}
