package org.orl.runtime.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.orl.runtime.image.RgbImage;

class HeatMapTest {

    private static int brightness(RgbImage image, int x, int y) {
        int at = (y * image.width() + x) * 3;
        return (image.pixels()[at] & 255) + (image.pixels()[at + 1] & 255) + (image.pixels()[at + 2] & 255);
    }

    private static RgbImage grey(int width, int height) {
        byte[] pixels = new byte[width * height * 3];
        Arrays.fill(pixels, (byte) 128);
        return new RgbImage(width, height, pixels);
    }

    @Test
    void scalesTheLeastToNothingAndTheGreatestToOne() {
        assertThat(HeatMap.scaled(new float[] {2, 4, 3, 2}, 2, 2).values()).containsExactly(0, 1, 0.5f, 0);
    }

    @Test
    void equalValuesAreAllCold() {
        assertThat(HeatMap.scaled(new float[] {7, 7}, 2, 1).values()).containsOnly(0);
    }

    @Test
    void theHotCellIsWhereThePhotoIsBrightest() {
        RgbImage over = HeatMap.scaled(new float[] {0, 1, 0, 0, 0, 0}, 3, 2).over(grey(30, 20));
        assertThat(brightness(over, 15, 4)).isGreaterThan(brightness(over, 9, 4) + 30);
        assertThat(brightness(over, 9, 4)).isGreaterThan(brightness(over, 2, 15) + 10);
        assertThat(brightness(over, 2, 15)).isEqualTo(brightness(over, 28, 18));
    }

    @Test
    void aSingleCellCoversThePhoto() {
        RgbImage over = new HeatMap(new float[] {1}, 1, 1).over(grey(4, 3));
        assertThat(brightness(over, 0, 0)).isEqualTo(brightness(over, 3, 2));
    }
}
