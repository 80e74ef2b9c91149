package org.orl.runtime.augment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.orl.dsl.artifact.Box;
import org.orl.dsl.augment.Interpolation;
import org.orl.dsl.augment.RandomResizedCrop;
import org.orl.runtime.random.Draws;

/**
 * Boxes drawn 20,000 times against 5,000 draws of torchvision and of the reference ({@code golden/aug/manifest.json} of
 * the module tests); the tolerances are about four standard errors.
 */
class BoxStatisticsTest {

    private static final int WIDTH = 640;
    private static final int HEIGHT = 427;
    private static final RandomResizedCrop.Spec CROP =
            new RandomResizedCrop.Spec(224, 0.08, 1, 3.0 / 4, 4.0 / 3, Interpolation.BILINEAR);
    private static final Box REGION = new Box(200, 100, 180, 150);

    private interface Sampler {
        Box draw(Draws draws);
    }

    private static List<Box> boxes(Sampler sampler) {
        List<Box> boxes = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            boxes.add(sampler.draw(Draws.of(11, i)));
        }
        return boxes;
    }

    private static double mean(List<Box> boxes, ToDoubleFunction<Box> value) {
        return boxes.stream().mapToDouble(value).average().orElseThrow();
    }

    private static double quantile(List<Box> boxes, double share, ToDoubleFunction<Box> value) {
        double[] sorted = boxes.stream().mapToDouble(value).sorted().toArray();
        return sorted[(int) (share * (sorted.length - 1))];
    }

    private static double area(Box box) {
        return (double) box.width() * box.height() / (WIDTH * HEIGHT);
    }

    private static double ratio(Box box) {
        return (double) box.width() / box.height();
    }

    private static double centreX(Box box) {
        return box.x() + box.width() / 2.0;
    }

    private static double centreY(Box box) {
        return box.y() + box.height() / 2.0;
    }

    @Test
    void cropsAreDistributedAsTorchvisions() {
        List<Box> boxes = boxes(draws -> RandomResizedCropExecutor.box(CROP, WIDTH, HEIGHT, draws));

        assertThat(boxes)
                .allMatch(box -> box.x() >= 0
                        && box.y() >= 0
                        && box.x() + box.width() <= WIDTH
                        && box.y() + box.height() <= HEIGHT);
        double mean = mean(boxes, BoxStatisticsTest::area);
        assertThat(mean).isCloseTo(0.39048, within(0.012));
        assertThat(Math.sqrt(mean(boxes, box -> Math.pow(area(box) - mean, 2)))).isCloseTo(0.19024, within(0.006));
        assertThat(mean(boxes, BoxStatisticsTest::ratio)).isCloseTo(1.04754, within(0.011));
        assertThat(mean(boxes, BoxStatisticsTest::centreX)).isCloseTo(314.82, within(6.0));
        assertThat(mean(boxes, BoxStatisticsTest::centreY)).isCloseTo(212.32, within(3.5));
        double[] shares = {0.05, 0.25, 0.5, 0.75, 0.95};
        double[] areas = {0.10914, 0.23007, 0.37822, 0.53006, 0.72345};
        double[] ratios = {0.78022, 0.90169, 1.05263, 1.19209, 1.30476};
        for (int i = 0; i < shares.length; i++) {
            assertThat(quantile(boxes, shares[i], BoxStatisticsTest::area)).isCloseTo(areas[i], within(0.018));
            assertThat(quantile(boxes, shares[i], BoxStatisticsTest::ratio)).isCloseTo(ratios[i], within(0.02));
        }
    }

    @Test
    void anOddPictureIsCroppedInTheMiddleWithTheRatioClamped() {
        RandomResizedCrop.Spec whole = new RandomResizedCrop.Spec(8, 1, 1, 3.0 / 4, 4.0 / 3, Interpolation.BILINEAR);
        assertThat(RandomResizedCropExecutor.box(whole, 100, 30, Draws.of(1))).isEqualTo(new Box(30, 0, 40, 30));
        assertThat(RandomResizedCropExecutor.box(whole, 30, 100, Draws.of(1))).isEqualTo(new Box(0, 30, 30, 40));
        assertThat(RandomResizedCropExecutor.box(whole, 1, 1, Draws.of(1))).isEqualTo(new Box(0, 0, 1, 1));
    }

    @Test
    void jitteredBoxesAreDistributedAsTheReferences() {
        List<Box> boxes = boxes(draws -> BoxJitter.near(REGION, WIDTH, HEIGHT, draws));

        assertThat(boxes).allMatch(box -> box.iou(REGION) > 0.5);
        assertThat(boxes).doesNotContain(REGION);
        assertThat(mean(boxes, box -> box.iou(REGION))).isCloseTo(0.57896, within(0.005));
        assertThat(mean(boxes, Box::width)).isCloseTo(192.34, within(3.0));
        assertThat(mean(boxes, Box::height)).isCloseTo(176.84, within(2.7));
        assertThat(mean(boxes, Box::x)).isCloseTo(193.32, within(3.0));
        assertThat(mean(boxes, Box::y)).isCloseTo(87.20, within(2.5));
        double[] shares = {0.05, 0.5, 0.95};
        double[] widths = {122, 189, 275};
        double[] heights = {114, 173, 249};
        for (int i = 0; i < shares.length; i++) {
            assertThat(quantile(boxes, shares[i], Box::width)).isCloseTo(widths[i], within(5.0));
            assertThat(quantile(boxes, shares[i], Box::height)).isCloseTo(heights[i], within(5.0));
        }
    }

    @Test
    void keepsTheBoxIfNoOtherFits() {
        // In a picture of the box's own size, ratio 8 allows no near box with a ratio of at most 2.
        Box narrow = new Box(0, 0, 400, 50);
        assertThat(BoxJitter.near(narrow, 400, 50, Draws.of(5))).isEqualTo(narrow);
    }
}
