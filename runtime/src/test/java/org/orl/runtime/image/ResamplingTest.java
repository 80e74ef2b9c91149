package org.orl.runtime.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.orl.dsl.artifact.Box;
import org.orl.dsl.augment.Interpolation;
import org.orl.runtime.UserError;
import org.orl.runtime.random.Draws;

class ResamplingTest {

    private static RgbImage noise(int width, int height) {
        Draws draws = Draws.of(width, height);
        byte[] pixels = new byte[width * height * 3];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (byte) draws.below(256);
        }
        return new RgbImage(width, height, pixels);
    }

    private static byte[] pixel(RgbImage image, int x, int y) {
        int i = (y * image.width() + x) * 3;
        return new byte[] {image.pixels()[i], image.pixels()[i + 1], image.pixels()[i + 2]};
    }

    @Test
    void resizesAPartAsIfItHadBeenCutOutFirst() {
        RgbImage image = noise(61, 47);
        Draws draws = Draws.of(3);
        for (int i = 0; i < 200; i++) {
            Box box = new Box(draws.below(80) - 20, draws.below(80) - 20, 1 + draws.below(60), 1 + draws.below(50));
            int width = 1 + draws.below(70);
            int height = 1 + draws.below(70);
            Interpolation interpolation = i % 2 == 0 ? Interpolation.BILINEAR : Interpolation.BICUBIC;

            RgbImage copied = Resampling.crop(image, box.x(), box.y(), box.width(), box.height());
            assertThat(Resampling.cropResize(image, box, width, height, interpolation)
                            .pixels())
                    .as("%s to %d x %d", box, width, height)
                    .isEqualTo(Resampling.resize(copied, width, height, interpolation)
                            .pixels());
        }
    }

    @Test
    void resizesAlongRowsAndThenAlongColumnsHoweverTallThePictureIs() {
        for (int height : new int[] {1, 127, 128, 129, 256, 257, 700}) {
            RgbImage image = noise(9, height);
            for (Interpolation interpolation : Interpolation.values()) {
                for (int size : new int[] {1, 4, 13, 150}) {
                    assertThat(Resampling.resize(image, size, 2 * size, interpolation)
                                    .pixels())
                            .as("%d high to %d, %s", height, 2 * size, interpolation)
                            .isEqualTo(naive(image, size, 2 * size, interpolation));
                }
            }
        }
    }

    private static byte[] naive(RgbImage image, int width, int height, Interpolation interpolation) {
        byte[] wide = image.pixels();
        if (width != image.width()) {
            Coefficients table = Coefficients.of(image.width(), width, 0, width, interpolation);
            wide = pass(wide, image.height(), image.width() * 3, 3, table, width * 3, 3);
        }
        Coefficients table = Coefficients.of(image.height(), height, 0, height, interpolation);
        return pass(wide, width, 3, width * 3, table, 3, width * 3);
    }

    /** Resizes lines of {@code step} bytes from a pixel to the next, which begin {@code line} bytes after one another. */
    private static byte[] pass(byte[] in, int lines, int line, int step, Coefficients table, int outLine, int outStep) {
        int size = table.first().length;
        byte[] out = new byte[lines * size * 3];
        for (int i = 0; i < out.length; i++) {
            int channel = i % 3;
            int at = i / 3 % size;
            int which = i / 3 / size;
            int sum = Coefficients.HALF;
            for (int k = 0; k < table.taps() && table.first()[at] + k < table.end(); k++) {
                int value = in[which * line + (table.first()[at] + k) * step + channel] & 255;
                sum += table.weights()[at * table.taps() + k] * value;
            }
            out[which * outLine + at * outStep + channel] =
                    (byte) Math.min(Math.max(sum >> Coefficients.PRECISION, 0), 255);
        }
        return out;
    }

    @Test
    void keepsAPlainColourWhateverTheSizes() {
        byte[] pixels = new byte[37 * 23 * 3];
        Arrays.fill(pixels, (byte) 201);
        RgbImage plain = new RgbImage(37, 23, pixels);
        for (int size = 1; size < 90; size++) {
            for (Interpolation interpolation : Interpolation.values()) {
                assertThat(Resampling.resize(plain, size, 91 - size, interpolation)
                                .pixels())
                        .containsOnly(201);
            }
        }
    }

    @Test
    void isBlackOutsideThePicture() {
        RgbImage image = noise(5, 4);
        RgbImage part = Resampling.crop(image, -2, 3, 4, 3);

        assertThat(pixel(part, 2, 0)).isEqualTo(pixel(image, 0, 3));
        assertThat(pixel(part, 3, 0)).isEqualTo(pixel(image, 1, 3));
        assertThat(pixel(part, 1, 0)).containsOnly(0);
        assertThat(pixel(part, 3, 1)).containsOnly(0);
        assertThat(Resampling.crop(image, 40, -40, 3, 3).pixels()).containsOnly(0);
    }

    @Test
    void roundsTheLongerSideDown() {
        RgbImage wide = Resampling.shorterSide(noise(64, 43), 26, Interpolation.BILINEAR);
        assertThat(wide.width()).isEqualTo(38); // 26 * 64 / 43 = 38.7
        assertThat(wide.height()).isEqualTo(26);
        RgbImage tall = Resampling.shorterSide(noise(43, 64), 26, Interpolation.BILINEAR);
        assertThat(tall.width()).isEqualTo(26);
        assertThat(tall.height()).isEqualTo(38);
    }

    @Test
    void cutsTheMiddleHalfToEven() {
        RgbImage image = noise(11, 13);
        RgbImage middle = Resampling.centerCrop(image, 6);
        // rests 5 and 7: offsets round(2.5) = 2 and round(3.5) = 4
        assertThat(pixel(middle, 0, 0)).isEqualTo(pixel(image, 2, 4));
    }

    @Test
    void putsASmallPictureInTheMiddleOfBlack() {
        RgbImage image = noise(3, 9);
        RgbImage middle = Resampling.centerCrop(image, 8);
        assertThat(pixel(middle, 1, 0)).containsOnly(0);
        assertThat(pixel(middle, 2, 0)).isEqualTo(pixel(image, 0, 0));
        assertThat(pixel(middle, 4, 7)).isEqualTo(pixel(image, 2, 7));
        assertThat(pixel(middle, 5, 7)).containsOnly(0);
    }

    @Test
    void mirrorsTwiceIntoItself() {
        RgbImage image = noise(7, 5);
        Canvas canvas = new Canvas().show(image);
        canvas.mirror();
        assertThat(pixel(canvas.image(), 0, 2)).isEqualTo(pixel(image, 6, 2));
        canvas.mirror();
        assertThat(canvas.image().pixels()).isEqualTo(image.pixels());
    }

    @Test
    void cutsTheMiddleOutOfAResizedPictureWithoutMakingTheRest() {
        for (int[] sides : new int[][] {{64, 43}, {43, 64}, {9, 9}, {1, 30}, {5, 2}}) {
            for (int crop : new int[] {1, 8, 10, 14}) {
                for (Interpolation interpolation : Interpolation.values()) {
                    RgbImage image = noise(sides[0], sides[1]);
                    RgbImage whole = Resampling.shorterSide(image, 10, interpolation);
                    assertThat(Resampling.shorterSideCrop(image, 10, crop, interpolation)
                                    .pixels())
                            .isEqualTo(Resampling.centerCrop(whole, crop).pixels());
                }
            }
        }
    }

    @Test
    void takesPicturesOfOnePixelAndOfOneLine() {
        for (int[] sides : new int[][] {{1, 1}, {1, 5000}, {5000, 1}}) {
            RgbImage square = Resampling.shorterSideCrop(noise(sides[0], sides[1]), 256, 224, Interpolation.BILINEAR);
            assertThat(square.width()).isEqualTo(224);
            assertThat(square.height()).isEqualTo(224);
        }
    }

    @Test
    void refusesToMakeALineIntoAnEnormousPicture() {
        assertThatThrownBy(() -> Resampling.shorterSide(noise(1, 5000), 256, Interpolation.BILINEAR))
                .isInstanceOf(UserError.class)
                .hasMessage("A picture of 1 x 5000 pixels would have 256 x 1280000 with a shorter side of 256: more"
                        + " than 178956970. Take it out of the set; 'orl check-data' names the pictures of such a"
                        + " shape.");
    }
}
