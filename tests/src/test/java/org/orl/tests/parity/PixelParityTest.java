package org.orl.tests.parity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.orl.dsl.augment.Interpolation.BICUBIC;
import static org.orl.dsl.augment.Interpolation.BILINEAR;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.orl.dsl.artifact.Box;
import org.orl.dsl.augment.Augmentation;
import org.orl.dsl.augment.CenterCrop;
import org.orl.dsl.augment.Interpolation;
import org.orl.dsl.augment.RandomGrayscale;
import org.orl.dsl.augment.RandomHorizontalFlip;
import org.orl.dsl.augment.Resize;
import org.orl.dsl.augment.Solarize;
import org.orl.dsl.augment.View;
import org.orl.runtime.augment.ViewPipeline;
import org.orl.runtime.image.Canvas;
import org.orl.runtime.image.ImageDecoder;
import org.orl.runtime.image.Resampling;
import org.orl.runtime.image.RgbImage;

/** Every pixel of every picture that Pillow and torchvision made, made again. */
class PixelParityTest {

    /** One picture: its name, how it was made, and what its pixels hash to. */
    record Golden(String name, JsonNode entry) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Golden> pictures() {
        return GoldenPictures.manifest()
                .get("files")
                .valueStream()
                .map(entry -> new Golden(entry.get("file").asText().replace(".png", ""), entry));
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void everyPixelIsEqual(Golden golden) {
        RgbImage made = make(golden);

        assertThat(List.of(made.width(), made.height()))
                .isEqualTo(List.of(
                        golden.entry.at("/size_wh/0").asInt(),
                        golden.entry.at("/size_wh/1").asInt()));
        assertThat(sum(made)).isEqualTo(golden.entry.get("sum").asLong());
        assertThat(GoldenPictures.sha256(made))
                .isEqualTo(golden.entry.get("sha256").asText());
    }

    @Test
    void allPicturesAreThere() {
        assertThat(pictures()).hasSize(51);
    }

    private static RgbImage make(Golden golden) {
        JsonNode entry = golden.entry;
        return switch (golden.name.split("[_.\\d]", 2)[0]) {
            case "src" -> ImageDecoder.decode(GoldenPictures.bytes(golden.name + ".png"), golden.name);
            case "resized" -> crop(entry, golden.name.contains("bicubic") ? BICUBIC : BILINEAR);
            case "resize" -> view(source(golden), golden.name.contains("centercrop") ? testView() : resize());
            case "voc" -> Resampling.resize(view(source(golden), resize()), 224, 224, BILINEAR);
            case "base" ->
                crop(pictureNamed(golden.name.equals("base96") ? "resized_crop_4" : "resized_crop_0"), BILINEAR);
            case "hflip" -> view(source(golden), new RandomHorizontalFlip.Spec(1));
            case "brightness" -> changed(source(golden), canvas -> canvas.brightness(factor(entry)));
            case "contrast" -> changed(source(golden), canvas -> canvas.contrast(factor(entry)));
            case "saturation" -> changed(source(golden), canvas -> canvas.saturation(factor(entry)));
            case "hue" -> changed(source(golden), canvas -> canvas.hue(factor(entry)));
            case "jitter" -> jitter(source(golden), entry.get("order").asText());
            case "grayscale" -> view(source(golden), new RandomGrayscale.Spec(1));
            case "gaussianblur" ->
                changed(source(golden), canvas -> canvas.blur(entry.get("sigma").asDouble()));
            case "solarize" -> view(source(golden), new Solarize.Spec(1, 128));
            case "chain" -> chain(golden);
            default -> throw new IllegalArgumentException("Unknown picture " + golden.name);
        };
    }

    private static RgbImage chain(Golden golden) {
        RgbImage crop = Resampling.cropResize(source(golden), new Box(111, 37, 301, 222), 224, 224, BILINEAR);
        RgbImage jittered = jitter(view(crop, new RandomHorizontalFlip.Spec(1)), "scbh");
        return golden.name.equals("chain_view1")
                ? changed(jittered, canvas -> canvas.blur(0.77))
                : view(jittered, new RandomGrayscale.Spec(1), new Solarize.Spec(1, 128));
    }

    private static RgbImage jitter(RgbImage image, String order) {
        Canvas canvas = new Canvas().show(image);
        for (int i = 0; i < order.length(); i++) {
            switch (order.charAt(i)) {
                case 'b' -> canvas.brightness(1.2);
                case 'c' -> canvas.contrast(0.7);
                case 's' -> canvas.saturation(1.15);
                default -> canvas.hue(-0.07);
            }
        }
        return canvas.image();
    }

    private static RgbImage changed(RgbImage image, Consumer<Canvas> change) {
        Canvas canvas = new Canvas().show(image);
        change.accept(canvas);
        return canvas.image();
    }

    private static RgbImage crop(JsonNode entry, Interpolation interpolation) {
        JsonNode box = entry.get("top_left_h_w");
        int out = entry.get("out").asInt();
        return Resampling.cropResize(
                GoldenPictures.png(entry.get("src").asText()),
                new Box(
                        box.get(1).asInt(),
                        box.get(0).asInt(),
                        box.get(3).asInt(),
                        box.get(2).asInt()),
                out,
                out,
                interpolation);
    }

    private static JsonNode pictureNamed(String name) {
        return pictures().filter(golden -> golden.name.equals(name)).findFirst().orElseThrow().entry;
    }

    private static Augmentation[] resize() {
        return new Augmentation[] {new Resize.Spec(256, BILINEAR)};
    }

    private static Augmentation[] testView() {
        return new Augmentation[] {new Resize.Spec(256, BILINEAR), new CenterCrop.Spec(224)};
    }

    private static RgbImage view(RgbImage image, Augmentation... recipe) {
        return ViewPipeline.of(View.of(recipe)).apply(image, 1);
    }

    private static RgbImage source(Golden golden) {
        return GoldenPictures.png(golden.entry.get("src").asText());
    }

    private static double factor(JsonNode entry) {
        return entry.get("factor").asDouble();
    }

    private static long sum(RgbImage image) {
        long sum = 0;
        for (byte value : image.pixels()) {
            sum += value & 0xFF;
        }
        return sum;
    }
}
