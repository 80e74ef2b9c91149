package org.orl.runtime.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.orl.dsl.artifact.Box;
import org.orl.dsl.augment.Interpolation;
import org.orl.runtime.random.Draws;

class CanvasTest {

    private static final List<Consumer<Canvas>> CHANGES = List.of(
            canvas -> canvas.cropResize(new Box(2, 1, 9, 7), 12, 11, Interpolation.BILINEAR),
            canvas -> canvas.cropResize(new Box(1, 0, 10, 8), 12, 11, Interpolation.BICUBIC),
            canvas -> canvas.cropResize(new Box(0, 2, 12, 9), 11, 12, Interpolation.BILINEAR),
            canvas -> canvas.cropResize(new Box(1, 1, 9, 9), 9, 9, Interpolation.BILINEAR),
            canvas -> canvas.cropResize(new Box(-3, -2, 20, 20), 16, 16, Interpolation.BILINEAR),
            Canvas::mirror,
            canvas -> canvas.brightness(1.3),
            canvas -> canvas.contrast(0.6),
            canvas -> canvas.contrast(2.5),
            canvas -> canvas.saturation(1.2),
            canvas -> canvas.hue(0.09),
            Canvas::grayscale,
            canvas -> canvas.solarize(100),
            canvas -> canvas.blur(0.4),
            canvas -> canvas.blur(2.3));

    @Test
    void manyChangesInPlaceAreAsEachOnACanvasOfItsOwn() {
        Draws draws = Draws.of(4);
        Canvas canvas = new Canvas();
        for (int sample = 0; sample < 200; sample++) {
            RgbImage expected = noise(13 + draws.below(3), 12, draws);
            canvas.show(expected);
            for (int i = 0; i < 8; i++) {
                Consumer<Canvas> change = CHANGES.get(draws.below(CHANGES.size()));
                Canvas fresh = new Canvas().show(expected);
                change.accept(fresh);
                expected = fresh.image();
                change.accept(canvas);
                assertThat(canvas.width()).isEqualTo(expected.width());
                assertThat(canvas.height()).isEqualTo(expected.height());
                assertThat(canvas.packed())
                        .as("sample %d, change %d", sample, i)
                        .isEqualTo(expected.packed());
            }
        }
    }

    @Test
    void picturesThatWereShownOrGivenStayAsTheyWere() {
        Draws draws = Draws.of(5);
        Canvas canvas = new Canvas();
        List<RgbImage> pictures = new ArrayList<>();
        List<int[]> copies = new ArrayList<>();
        for (int sample = 0; sample < 20; sample++) {
            RgbImage shown = noise(12, 11, draws);
            if (sample % 2 == 0) {
                shown = new RgbImage(12, 11, shown.packed());
            }
            canvas.show(shown);
            for (Consumer<Canvas> change : CHANGES) {
                pictures.add(canvas.image());
                copies.add(canvas.packed().clone());
                change.accept(canvas);
                change.accept(canvas);
            }
        }
        for (int i = 0; i < pictures.size(); i++) {
            assertThat(pictures.get(i).packed()).as("picture %d", i).isEqualTo(copies.get(i));
        }
    }

    private static RgbImage noise(int width, int height, Draws draws) {
        byte[] pixels = new byte[width * height * 3];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (byte) draws.below(256);
        }
        return new RgbImage(width, height, pixels);
    }
}
