package org.orl.tests.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.orl.dsl.augment.Augmentation;
import org.orl.dsl.augment.ColorJitter;
import org.orl.dsl.augment.GaussianBlur;
import org.orl.dsl.augment.Interpolation;
import org.orl.dsl.augment.RandomGrayscale;
import org.orl.dsl.augment.RandomHorizontalFlip;
import org.orl.dsl.augment.RandomResizedCrop;
import org.orl.dsl.augment.Solarize;
import org.orl.dsl.augment.View;
import org.orl.runtime.augment.Normalization;
import org.orl.runtime.augment.ViewPipeline;
import org.orl.runtime.image.ImageDecoder;
import org.orl.runtime.image.RgbImage;

/**
 * How many photos a second one thread decodes, and turns into the paper's two views of 224 pixels, normalised.
 *
 * <p>Arguments: JPEG files. Prints the median of seven rounds of two seconds, after two rounds of warming up.
 */
final class ViewSpeed {

    private static final int SIZE = 224;
    private static final int WARM = 2;
    private static final int ROUNDS = 7;
    private static final double SECONDS = 2;

    private interface Work {
        void on(byte[] jpeg, long key);
    }

    private ViewSpeed() {}

    public static void main(String[] files) throws IOException {
        byte[][] jpegs = new byte[files.length][];
        for (int i = 0; i < files.length; i++) {
            jpegs[i] = Files.readAllBytes(Path.of(files[i]));
        }
        ViewPipeline first = pipeline(1.0, 0.0);
        ViewPipeline second = pipeline(0.1, 0.2);
        RgbImage[] decoded = Arrays.stream(jpegs)
                .map(jpeg -> ImageDecoder.decode(jpeg, "photo"))
                .toArray(RgbImage[]::new);
        float[] target = new float[2 * 3 * SIZE * SIZE];

        measure("decode", jpegs, (jpeg, key) -> ImageDecoder.decode(jpeg, "photo"));
        measure("decode, two views", jpegs, (jpeg, key) -> {
            RgbImage image = ImageDecoder.decode(jpeg, "photo");
            Normalization.write(first.apply(image, 2 * key), target, 0);
            Normalization.write(second.apply(image, 2 * key + 1), target, target.length / 2);
        });
        measure("two views of a decoded photo", jpegs, (jpeg, key) -> {
            RgbImage image = decoded[(int) (key % decoded.length)];
            Normalization.write(first.apply(image, 2 * key), target, 0);
            Normalization.write(second.apply(image, 2 * key + 1), target, target.length / 2);
        });
        for (Augmentation step : recipe(1.0, 1.0)) {
            ViewPipeline alone = ViewPipeline.of(View.of(step));
            RgbImage[] inputs = step instanceof RandomResizedCrop.Spec
                    ? decoded
                    : IntStream.range(0, decoded.length)
                            .mapToObj(i -> ViewPipeline.of(View.of(recipe(0, 0).get(0)))
                                    .apply(decoded[i], i))
                            .toArray(RgbImage[]::new);
            measure(
                    step.getClass().getEnclosingClass().getSimpleName(),
                    jpegs,
                    (jpeg, key) -> alone.apply(inputs[(int) (key % inputs.length)], key));
        }
    }

    private static void measure(String name, byte[][] jpegs, Work work) {
        double[] rates = new double[ROUNDS];
        long key = 0;
        for (int round = -WARM; round < ROUNDS; round++) {
            long begin = System.nanoTime();
            long done = 0;
            double seconds = 0;
            while (seconds < SECONDS) {
                work.on(jpegs[(int) (key % jpegs.length)], key);
                key++;
                done++;
                seconds = (System.nanoTime() - begin) * 1e-9;
            }
            if (round >= 0) {
                rates[round] = done / seconds;
            }
        }
        Arrays.sort(rates);
        System.out.printf(
                "%-30s %8.0f a second (%.0f to %.0f)%n", name, rates[ROUNDS / 2], rates[0], rates[ROUNDS - 1]);
    }

    private static ViewPipeline pipeline(double blur, double solarize) {
        return ViewPipeline.of(new View(recipe(blur, solarize)));
    }

    private static List<Augmentation> recipe(double blur, double solarize) {
        return List.of(
                new RandomResizedCrop.Spec(SIZE, 0.08, 1, 3.0 / 4, 4.0 / 3, Interpolation.BILINEAR),
                new RandomHorizontalFlip.Spec(0.5),
                new ColorJitter.Spec(0.8, 0.4, 0.4, 0.2, 0.1),
                new RandomGrayscale.Spec(0.2),
                new GaussianBlur.Spec(blur, 0.1, 2),
                new Solarize.Spec(solarize, 128));
    }
}
