package org.orl.runtime.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

final class RunLengthMaskTest {

    private static final double[] LEFT = {1, 1, 1, 5, 4, 5, 4, 1};
    private static final double[] RIGHT = {3, 1, 3, 5, 8, 5, 8, 1};

    @Test
    void aRectangleCoversItsPixels() {
        RunLengthMask mask = RunLengthMask.ofPolygons(10, 10, List.of(LEFT));
        assertThat(mask.area()).isEqualTo(3 * 4);
    }

    @Test
    void polygonsOfOneObjectAreUnited() {
        RunLengthMask left = RunLengthMask.ofPolygons(10, 10, List.of(LEFT));
        RunLengthMask right = RunLengthMask.ofPolygons(10, 10, List.of(RIGHT));
        RunLengthMask both = RunLengthMask.ofPolygons(10, 10, List.of(LEFT, RIGHT));
        assertThat(left.intersection(right)).isEqualTo(4);
        assertThat(both.area()).isEqualTo(left.area() + right.area() - 4);
        assertThat(both.intersection(left)).isEqualTo(left.area());
    }

    @Test
    void aPolygonOutsideTheImageCoversNothing() {
        assertThat(RunLengthMask.ofPolygons(10, 10, List.of(new double[] {20, 20, 20, 30, 30, 30}))
                        .area())
                .isZero();
    }

    @Test
    void aMaskThatDoesNotCoverItsImageIsRefused() {
        assertThatThrownBy(() -> RunLengthMask.of(2, 2, 1, 2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("3 pixels of 2 x 2");
        assertThatThrownBy(() -> RunLengthMask.parse(2, 2, "R"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("ends within a number");
    }
}
