package org.orl.runtime.augment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.orl.dsl.augment.Augmentation;
import org.orl.dsl.augment.CenterCrop;
import org.orl.dsl.augment.ColorJitter;
import org.orl.dsl.augment.GaussianBlur;
import org.orl.dsl.augment.Interpolation;
import org.orl.dsl.augment.Lighting;
import org.orl.dsl.augment.RandomCrop;
import org.orl.dsl.augment.RandomGrayscale;
import org.orl.dsl.augment.RandomHorizontalFlip;
import org.orl.dsl.augment.RandomResizedCrop;
import org.orl.dsl.augment.Resize;
import org.orl.dsl.augment.Solarize;
import org.orl.dsl.augment.View;
import org.orl.runtime.UserError;
import org.orl.runtime.image.RgbImage;
import org.orl.runtime.random.Draws;

class ViewPipelineTest {

    /** A researcher's own augmentation, whole. */
    record Brighten(int most) implements Augmentation, PixelOperation {

        @Override
        public RgbImage apply(RgbImage image, Draws draws) {
            byte[] pixels = image.pixels().clone();
            pixels[0] = (byte) (1 + draws.below(most));
            return new RgbImage(image.width(), image.height(), pixels);
        }
    }

    /** One that says nothing about pixels. */
    record Mystery() implements Augmentation {}

    /** One that is wrong about some pictures. */
    record Fragile(boolean silent) implements Augmentation, PixelOperation {

        @Override
        public RgbImage apply(RgbImage image, Draws draws) {
            return silent ? null : new RgbImage(draws.below(image.width() - 40), 1, new byte[3]);
        }
    }

    @Test
    void anAugmentationThatFailsIsNamed() {
        assertThatThrownBy(() -> ViewPipeline.of(View.of(new Fragile(false))).apply(colours(), 1))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("The augmentation @Fragile failed on a picture of 40 x 30 pixels: ")
                .hasMessageContaining("bound is 0");
        assertThatThrownBy(() -> ViewPipeline.of(View.of(new Fragile(true))).apply(colours(), 1))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("it returned null");
    }

    private static final View PAPER = View.of(
            new RandomResizedCrop.Spec(32, 0.08, 1, 3.0 / 4, 4.0 / 3, Interpolation.BILINEAR),
            new RandomHorizontalFlip.Spec(0.5),
            new ColorJitter.Spec(0.8, 0.4, 0.4, 0.2, 0.1),
            new RandomGrayscale.Spec(0.2),
            new GaussianBlur.Spec(0.1, 0.1, 2),
            new Solarize.Spec(0.2, 128));

    private static RgbImage colours() {
        byte[] pixels = new byte[40 * 30 * 3];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (byte) (i * 7 + i / 91);
        }
        return new RgbImage(40, 30, pixels);
    }

    /** In which share of 4,000 keys an augmentation changes the picture. */
    @SuppressWarnings("ReferenceEquality") // the very same picture is how an operation says that it changed nothing
    private static double share(Augmentation augmentation) {
        ViewPipeline pipeline = ViewPipeline.of(View.of(augmentation));
        RgbImage image = colours();
        return LongStream.range(0, 4000)
                .mapToObj(key -> pipeline.apply(image, key))
                .mapToInt(view -> view == image ? 0 : 1)
                .average()
                .orElseThrow();
    }

    @Test
    void aKeyGivesOneViewAndNeverWritesToThePicture() {
        RgbImage image = colours();
        ViewPipeline pipeline = ViewPipeline.of(PAPER);
        for (long key = 0; key < 200; key++) {
            assertThat(pipeline.apply(image, key).pixels())
                    .hasSize(32 * 32 * 3)
                    .isEqualTo(ViewPipeline.of(PAPER).apply(image, key).pixels());
        }
        assertThat(image.pixels()).isEqualTo(colours().pixels());
        assertThat(pipeline.apply(image, 1).pixels())
                .isNotEqualTo(pipeline.apply(image, 2).pixels());
    }

    @Test
    void everyOperationHasDrawsOfItsOwnPlaceInTheRecipe() {
        List<Augmentation> recipe = List.of(new RandomHorizontalFlip.Spec(0), new Brighten(200));
        RgbImage made = ViewPipeline.of(new View(recipe)).apply(colours(), 99);
        assertThat(made.pixels()[0]).isEqualTo((byte) (1 + Draws.of(99, 1).below(200)));
    }

    @Test
    void refusesAnAugmentationThatNobodyCarriesOut() {
        View view = View.of(new Mystery());
        assertThatThrownBy(() -> ViewPipeline.of(view))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("ViewPipelineTest$Mystery")
                .hasMessageContaining("implement org.orl.runtime.augment.PixelOperation");
    }

    @Test
    void anEmptyRecipeGivesThePicture() {
        RgbImage image = colours();
        assertThat(ViewPipeline.of(View.of()).apply(image, 1)).isSameAs(image);
    }

    @Test
    void probabilitiesAreKept() {
        assertThat(share(new RandomHorizontalFlip.Spec(0.5))).isCloseTo(0.5, within(0.035));
        assertThat(share(new ColorJitter.Spec(0.8, 0.4, 0.4, 0.2, 0.1))).isCloseTo(0.8, within(0.03));
        assertThat(share(new RandomGrayscale.Spec(0.2))).isCloseTo(0.2, within(0.03));
        assertThat(share(new GaussianBlur.Spec(0.1, 0.1, 2))).isCloseTo(0.1, within(0.02));
        assertThat(share(new Solarize.Spec(0.2, 128))).isCloseTo(0.2, within(0.03));
        assertThat(share(new Solarize.Spec(0, 128))).isZero();
        assertThat(share(new GaussianBlur.Spec(1, 0.1, 2))).isEqualTo(1);
    }

    @Test
    void jitterByNothingChangesNothingAndItsOrderIsRandom() {
        RgbImage image = colours();
        ViewPipeline still = ViewPipeline.of(View.of(new ColorJitter.Spec(1, 0, 0, 0, 0)));
        assertThat(still.apply(image, 3).pixels()).isEqualTo(image.pixels());
        // Brightness of white is 255 times the factor: truncated and uniform on (0.6, 1), or 255 above.
        RgbImage white = new RgbImage(1, 1, new byte[] {-1, -1, -1});
        ViewPipeline bright = ViewPipeline.of(View.of(new ColorJitter.Spec(1, 0.4, 0, 0, 0)));
        Set<Byte> seen = new HashSet<>();
        int whole = 0;
        for (long key = 0; key < 4000; key++) {
            byte value = bright.apply(white, key).pixels()[0];
            seen.add(value);
            whole += value == -1 ? 1 : 0;
        }
        assertThat(seen).hasSize(255 - 153 + 1);
        assertThat(whole / 4000.0).isCloseTo(0.5, within(0.035));
    }

    @Test
    void testViewsResizeAndCutTheMiddle() {
        View view = View.of(new Resize.Spec(20, Interpolation.BILINEAR), new CenterCrop.Spec(16));
        RgbImage made = ViewPipeline.of(view).apply(colours(), 0);
        assertThat(made.width()).isEqualTo(16);
        assertThat(made.height()).isEqualTo(16);
    }

    @Test
    void lightingAddsOneColourWithoutRoundingOrClipping() {
        RgbImage white = new RgbImage(1, 2, new byte[] {-1, -1, -1, -1, -1, -1});
        SquareView plain = SquareView.of(View.of(new CenterCrop.Spec(1)), white);
        SquareView lit = SquareView.of(View.of(new CenterCrop.Spec(1), new Lighting.Spec(0.1)), white);
        float[] before = new float[3];
        float[] after = new float[3];
        double[] squares = new double[3];
        for (long key = 0; key < 4000; key++) {
            plain.write(white, key, before, 0);
            lit.write(white, key, after, 0);
            for (int channel = 0; channel < 3; channel++) {
                squares[channel] += Math.pow(after[channel] - before[channel], 2) / 4000;
            }
        }
        // 0.1 x the root of the summed squares of eigenvalue x component, over the deviation of the normalisation
        assertThat(Math.sqrt(squares[0])).isCloseTo(0.1 * 0.12420 / 0.229, within(0.003));
        assertThat(Math.sqrt(squares[1])).isCloseTo(0.1 * 0.12638 / 0.224, within(0.003));
        assertThat(Math.sqrt(squares[2])).isCloseTo(0.1 * 0.12762 / 0.225, within(0.003));
    }

    @Test
    void nothingMayFollowLighting() {
        View view = View.of(new Lighting.Spec(0.1), new RandomHorizontalFlip.Spec(0.5));
        assertThatThrownBy(() -> ViewPipeline.of(view))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("@Lighting stands before another augmentation")
                .hasMessageContaining("Write it last.");
    }

    @Test
    void aRandomCropTakesEveryPlaceAndPadsWhatIsTooSmall() {
        ViewPipeline crop = ViewPipeline.of(View.of(new RandomCrop.Spec(29)));
        Set<Byte> corners = new HashSet<>();
        for (long key = 0; key < 500; key++) {
            RgbImage made = crop.apply(colours(), key);
            assertThat(made.pixels()).hasSize(29 * 29 * 3);
            corners.add(made.pixels()[0]);
        }
        assertThat(corners).hasSize(12 * 2);
        RgbImage dot = new RgbImage(1, 1, new byte[] {5, 6, 7});
        RgbImage padded = ViewPipeline.of(View.of(new RandomCrop.Spec(3))).apply(dot, 1);
        assertThat(padded.pixels()[12]).isEqualTo((byte) 5);
        assertThat(padded.pixels()[0]).isZero();
    }
}
