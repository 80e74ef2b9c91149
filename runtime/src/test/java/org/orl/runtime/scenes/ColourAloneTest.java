package org.orl.runtime.scenes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.orl.dsl.data.ProceduralScenes;
import org.orl.runtime.data.MultiLabels;
import org.orl.runtime.image.RgbImage;
import org.orl.runtime.metric.AveragePrecision;

/** Nearest-centroid classifiers on colour histograms learn next to nothing about the classes. */
class ColourAloneTest {

    private static final int SCENES = 800;
    private static final int SIZE = 48;
    private static final int CLASSES = Shape.NAMES.size();

    /**
     * One object in ten is right by chance. Hues are drawn without regard to the class, but materials differ in how much of
     * them is dark, so that histograms tell 24% of 1508 objects; the pixels of an object tell far more.
     */
    @Test
    void theColoursOfAnObjectSayLittleAboutItsClass() {
        List<Sample> train = objects(21);
        List<Sample> test = objects(22);
        double[][] centroids = new double[CLASSES][];
        for (int c = 0; c < CLASSES; c++) {
            int number = c;
            centroids[c] = mean(
                    train.stream().filter(sample -> sample.number() == number).toList());
        }
        int right = 0;
        for (Sample sample : test) {
            int best = 0;
            for (int c = 1; c < CLASSES; c++) {
                if (distance(sample.colours(), centroids[c]) < distance(sample.colours(), centroids[best])) {
                    best = c;
                }
            }
            right += best == sample.number() ? 1 : 0;
        }

        assertThat(test.size()).isGreaterThan(1400);
        assertThat((double) right / test.size()).isBetween(0.07, 0.3);
    }

    /** Surroundings favour some classes, as in photos, so colours say a little: 5 points of mean AP above chance. */
    @Test
    void theColoursOfASceneSayLittleAboutItsClasses() {
        List<double[]> train = scenes(21);
        List<double[]> test = scenes(22);
        byte[][] trainLabels =
                new SceneSource(new ProceduralScenes(SCENES, 21, SIZE)).labels().values();
        byte[][] testLabels =
                new SceneSource(new ProceduralScenes(SCENES, 22, SIZE)).labels().values();
        double precision = 0;
        double chance = 0;
        for (int c = 0; c < CLASSES; c++) {
            List<Sample> with = new ArrayList<>();
            List<Sample> without = new ArrayList<>();
            for (int i = 0; i < SCENES; i++) {
                (trainLabels[i][c] == MultiLabels.POSITIVE ? with : without).add(new Sample(c, train.get(i)));
            }
            double[] present = mean(with);
            double[] absent = mean(without);
            double[] scores = new double[SCENES];
            boolean[] positive = new boolean[SCENES];
            int positives = 0;
            for (int i = 0; i < SCENES; i++) {
                scores[i] = distance(test.get(i), absent) - distance(test.get(i), present);
                positive[i] = testLabels[i][c] == MultiLabels.POSITIVE;
                positives += positive[i] ? 1 : 0;
            }
            precision += AveragePrecision.stepwise(scores, positive) / CLASSES;
            chance += (double) positives / SCENES / CLASSES;
        }

        assertThat(precision - chance).isLessThan(0.08);
    }

    private static List<Sample> objects(long seed) {
        List<Sample> samples = new ArrayList<>();
        for (int i = 0; i < SCENES; i++) {
            Scene scene = Scene.draw(seed, i, SIZE);
            for (Scene.Thing thing : scene.objects()) {
                if (thing.labelled()) {
                    double[] colours = histogram(scene.image(), thing.mask().pixels());
                    samples.add(new Sample(Shape.NAMES.indexOf(thing.className()), colours));
                }
            }
        }
        return samples;
    }

    private static List<double[]> scenes(long seed) {
        List<double[]> rows = new ArrayList<>();
        for (int i = 0; i < SCENES; i++) {
            RgbImage image = Scene.draw(seed, i, SIZE).image();
            boolean[] all = new boolean[image.width() * image.height()];
            Arrays.fill(all, true);
            rows.add(histogram(image, all));
        }
        return rows;
    }

    /** Shares of 4 x 4 x 4 colours; square roots, which make the distance Hellinger's. */
    private static double[] histogram(RgbImage image, boolean[] pixels) {
        double[] bins = new double[64];
        int count = 0;
        for (int p = 0; p < pixels.length; p++) {
            if (pixels[p]) {
                int red = (image.pixels()[3 * p] & 255) >> 6;
                int green = (image.pixels()[3 * p + 1] & 255) >> 6;
                int blue = (image.pixels()[3 * p + 2] & 255) >> 6;
                bins[16 * red + 4 * green + blue]++;
                count++;
            }
        }
        for (int i = 0; i < bins.length; i++) {
            bins[i] = Math.sqrt(bins[i] / count);
        }
        return bins;
    }

    private static double[] mean(List<Sample> samples) {
        double[] mean = new double[64];
        for (Sample sample : samples) {
            for (int i = 0; i < mean.length; i++) {
                mean[i] += sample.colours()[i] / samples.size();
            }
        }
        return mean;
    }

    private static double distance(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (a[i] - b[i]) * (a[i] - b[i]);
        }
        return sum;
    }

    /** A histogram with the number of its class. */
    @SuppressWarnings("ArrayRecordComponent") // nobody compares two by equals
    private record Sample(int number, double[] colours) {}
}
