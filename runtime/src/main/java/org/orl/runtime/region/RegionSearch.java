package org.orl.runtime.region;

import static org.bytedeco.opencv.global.opencv_core.CV_32SC1;
import static org.bytedeco.opencv.global.opencv_core.CV_8UC3;
import static org.bytedeco.opencv.global.opencv_imgproc.COLOR_RGB2BGR;
import static org.bytedeco.opencv.global.opencv_imgproc.cvtColor;
import static org.bytedeco.opencv.global.opencv_ximgproc.createGraphSegmentation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.DoubleSupplier;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_ximgproc.GraphSegmentation;
import org.bytedeco.opencv.opencv_ximgproc.SelectiveSearchSegmentationStrategy;
import org.orl.dsl.artifact.Box;
import org.orl.dsl.stage.SelectiveSearch;
import org.orl.runtime.image.RgbImage;
import org.orl.runtime.region.Grouping.Region;

/**
 * Selective search on one photo: OpenCV's boxes, in an order that is drawn from given numbers.
 *
 * <p>Uijlings et al. 2013. Segmentations and similarities are computed by OpenCV's {@code ximgproc}; the grouping and
 * the ranking are ours, because OpenCV ranks with the C library's {@code rand()}, one sequence for the whole process.
 * The law of the order is OpenCV's: a region's rank is its level in the hierarchy times a uniform number, the smallest
 * rank comes first, and a box that several regions share stands where its first one does.
 *
 * @since 0.1
 */
public final class RegionSearch {

    private static final double SIGMA = 0.8;
    private static final int SMALLEST_SEGMENT = 100;

    static {
        opencv_core.setNumThreads(1); // photos are searched side by side; more threads within one would be in the way
    }

    private RegionSearch() {}

    /**
     * Proposes the regions of a photo.
     *
     * @param photo at full resolution
     * @param mode how thoroughly to search
     * @param uniform numbers in [0, 1], asked for once a region, in the order of the hierarchies
     * @return the boxes, each once, most promising first
     */
    @SuppressWarnings("try") // the scope is there to free what is made within it
    public static Boxes propose(RgbImage photo, SelectiveSearch.Mode mode, DoubleSupplier uniform) {
        List<Region> regions = new ArrayList<>();
        try (PointerScope natives = new PointerScope()) {
            List<SelectiveSearchSegmentationStrategy> strategies = SearchPlan.strategies(mode);
            int source = 0; // strategies keep what they computed for a picture and its segments under this number
            for (Mat picture : SearchPlan.pictures(bgr(photo), mode)) {
                for (float scale : SearchPlan.scales(mode)) {
                    hierarchies(picture, scale, strategies, source++, regions);
                }
            }
        }
        return Boxes.of(List.copyOf(ranked(regions, uniform)));
    }

    @SuppressWarnings("try") // as above
    private static void hierarchies(
            Mat picture,
            float scale,
            List<SelectiveSearchSegmentationStrategy> strategies,
            int source,
            List<Region> regions) {
        try (PointerScope natives = new PointerScope()) {
            Mat labels = new Mat();
            GraphSegmentation graph = createGraphSegmentation(SIGMA, scale, SMALLEST_SEGMENT);
            graph.processImage(picture, labels);
            int[] numbers = new int[Math.multiplyExact(labels.rows(), labels.cols())];
            new IntPointer(labels.data()).get(numbers);
            Segmentation segmentation = Segmentation.of(numbers, labels.cols());
            for (SelectiveSearchSegmentationStrategy strategy : strategies) {
                Mat sizes = new Mat(segmentation.sizes().length, 1, CV_32SC1);
                IntPointer shared = new IntPointer(sizes.data()).put(segmentation.sizes());
                strategy.setImage(picture, labels, sizes, source);
                regions.addAll(Grouping.regions(segmentation, new NativeLikeness(strategy, shared)));
            }
        }
    }

    private static Set<Box> ranked(List<Region> regions, DoubleSupplier uniform) {
        record Ranked(double rank, Box box) {}
        Set<Box> boxes = new LinkedHashSet<>();
        regions.stream()
                .map(region -> new Ranked(uniform.getAsDouble() * region.level(), region.box()))
                .sorted((a, b) -> Double.compare(a.rank(), b.rank()))
                .forEach(ranked -> boxes.add(ranked.box()));
        return boxes;
    }

    private static Mat bgr(RgbImage photo) {
        Mat rgb = new Mat(photo.height(), photo.width(), CV_8UC3);
        new BytePointer(rgb.data()).put(photo.pixels());
        Mat bgr = new Mat();
        cvtColor(rgb, bgr, COLOR_RGB2BGR);
        return bgr;
    }

    /**
     * OpenCV's similarity of two regions.
     *
     * @param strategy computes it
     * @param sizes pixels of the regions, in memory that the strategy reads
     */
    private record NativeLikeness(SelectiveSearchSegmentationStrategy strategy, IntPointer sizes)
            implements Grouping.Likeness {

        @Override
        public float of(int a, int b) {
            return strategy.get(a, b);
        }

        @Override
        public void merge(int a, int b) {
            strategy.merge(a, b); // weighs by the sizes before the merge
            int union = sizes.get(a) + sizes.get(b);
            sizes.put(a, union);
            sizes.put(b, union);
        }
    }
}
