package org.orl.runtime.image;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.orl.runtime.random.Draws;

class BoxBlurTest {

    @Test
    void isThreeBoxesAlongRowsAndThreeAlongColumnsWhateverTheSizes() {
        Draws draws = Draws.of(2);
        for (int i = 0; i < 150; i++) {
            int width = 1 + draws.below(40);
            int height = 1 + draws.below(40);
            byte[] pixels = new byte[width * height * 3];
            for (int p = 0; p < pixels.length; p++) {
                pixels[p] = (byte) draws.below(256);
            }
            double sigma = draws.uniform(0, i % 3 == 0 ? 9 : 2.5);
            float radius = BoxBlur.radius((float) sigma);
            byte[] expected = pixels.clone();
            for (int pass = 0; pass < 3; pass++) {
                expected = box(expected, width, height, 1, 0, radius);
            }
            for (int pass = 0; pass < 3; pass++) {
                expected = box(expected, width, height, 0, 1, radius);
            }
            Canvas canvas = new Canvas().show(new RgbImage(width, height, pixels));
            canvas.blur(sigma);
            assertThat(canvas.image().pixels())
                    .as("%d x %d by %s", width, height, sigma)
                    .isEqualTo(expected);
        }
    }

    private static byte[] box(byte[] pixels, int width, int height, int dx, int dy, float radius) {
        int whole = (int) radius;
        int weight = (int) ((1 << 24) / (radius * 2 + 1));
        int edgeWeight = ((1 << 24) - (2 * whole + 1) * weight) / 2;
        byte[] result = new byte[pixels.length];
        for (int i = 0; i < result.length; i++) {
            int x = i / 3 % width;
            int y = i / 3 / width;
            int sum = 1 << 23;
            for (int k = -whole - 1; k <= whole + 1; k++) {
                int column = Math.min(Math.max(x + k * dx, 0), width - 1);
                int row = Math.min(Math.max(y + k * dy, 0), height - 1);
                int value = pixels[(row * width + column) * 3 + i % 3] & 0xFF;
                sum += value * (Math.abs(k) > whole ? edgeWeight : weight);
            }
            result[i] = (byte) (sum >>> 24);
        }
        return result;
    }
}
