package org.orl.runtime.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.orl.runtime.UserError;

final class PoolingTest {

    @ParameterizedTest
    @CsvSource({"1, 112, 10, 10, 4", "2, 56, 16, 8, 0", "3, 28, 13, 5, 0", "4, 14, 8, 3, 0", "5, 7, 6, 1, 0"})
    void picturesOf224PixelsGetTheOfficialPools(int layer, int side, int kernel, int stride, int padding) {
        assertThat(Pooling.of(layer, side, 0)).isEqualTo(new Pooling(kernel, stride, padding));
    }

    @ParameterizedTest
    @CsvSource({"1, 12", "2, 6", "3, 4", "4, 3", "5, 2"})
    void everyMapThatIsLargeEnoughIsCoveredWithTheProtocolsCells(int layer, int cells) {
        for (int side = cells; side < 200; side++) {
            Pooling pooling = Pooling.of(layer, side, 0);
            assertThat(pooling.kernel()).as("kernel of side %d", side).isPositive();
            assertThat((side + 2 * pooling.padding() - pooling.kernel()) / pooling.stride() + 1)
                    .isEqualTo(cells);
        }
    }

    @Test
    void aMapThatIsTooSmallIsRefused() {
        assertThatThrownBy(() -> Pooling.of(3, 3, 0))
                .isInstanceOf(UserError.class)
                .hasMessage(
                        "The map of layer 3 has 3 x 3 cells, but 4 x 4 are wanted. Use pictures 2 times as large: set the"
                                + " evaluation's size or crop, its resize, and the size of its view if it has one.");
    }
}
