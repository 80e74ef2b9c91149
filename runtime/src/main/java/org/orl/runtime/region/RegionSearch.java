package org.orl.runtime.region;

import static org.bytedeco.opencv.global.opencv_core.ALGO_HINT_DEFAULT;
import static org.bytedeco.opencv.global.opencv_core.BORDER_DEFAULT;
import static org.bytedeco.opencv.global.opencv_core.CV_32F;
import static org.bytedeco.opencv.global.opencv_core.CV_8UC3;
import static org.bytedeco.opencv.global.opencv_core.split;
import static org.bytedeco.opencv.global.opencv_imgproc.COLOR_RGB2BGR;
import static org.bytedeco.opencv.global.opencv_imgproc.GaussianBlur;
import static org.bytedeco.opencv.global.opencv_imgproc.cvtColor;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.MatVector;
import org.bytedeco.opencv.opencv_core.Size;
import org.orl.dsl.artifact.Box;
import org.orl.dsl.stage.SelectiveSearch;
import org.orl.runtime.image.RgbImage;

/**
 * Selective search on one photo: OpenCV's boxes, in an order that is drawn from given numbers.
 *
 * <p>Uijlings et al. 2013. Colour spaces and filters are OpenCV's; segmentation, similarities and grouping
 * are ours, because its {@code ximgproc} does most of it several times over, and so is the ranking, because OpenCV ranks with the C library's {@code rand()}, one sequence for the whole process.
 * The law of the order is OpenCV's: a region's rank is its level in the hierarchy times a uniform number, the smallest
 * rank comes first, and a box that several regions share stands where its first one does.
 *
 * @since 0.1
 */
public final class RegionSearch {

    private static final double SIGMA =
            0.8f; // OpenCV has a float there; with the double nearest to 0.8 some boxes differ
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
            for (Mat picture : SearchPlan.pictures(bgr(photo), mode)) {
                hierarchies(picture, mode, regions);
            }
        }
        return Boxes.of(List.copyOf(ranked(regions, uniform)));
    }

    private static void hierarchies(Mat picture, SelectiveSearch.Mode mode, List<Region> regions) {
        byte[][] channels = new byte[picture.channels()][];
        List<byte[]> gradients = new ArrayList<>();
        MatVector split = new MatVector();
        split(picture, split);
        for (int c = 0; c < channels.length; c++) {
            channels[c] = bytes(split.get(c));
            gradients.addAll(List.of(TexturePlanes.of(split.get(c))));
        }
        byte[][] texture = gradients.toArray(new byte[0][]);
        PixelGraph graph = PixelGraph.of(blurred(picture), picture.cols(), channels.length);
        for (float scale : SearchPlan.scales(mode)) {
            int[] labels = graph.segments(scale, SMALLEST_SEGMENT);
            Segmentation segmentation = Segmentation.of(labels, picture.cols());
            int segments = segmentation.sizes().length;
            for (Supplier<Likeness> likeness : SearchPlan.strategies(
                    segmentation,
                    Histograms.ofColours(channels, labels, segments),
                    Histograms.ofTexture(texture, labels, segments),
                    mode)) {
                regions.addAll(Grouping.regions(segmentation, likeness));
            }
        }
    }

    @SuppressWarnings("try") // as above
    private static float[] blurred(Mat picture) {
        try (PointerScope natives = new PointerScope()) {
            Mat values = new Mat();
            picture.convertTo(values, CV_32F);
            Mat blurred = new Mat();
            GaussianBlur(values, blurred, new Size(0, 0), SIGMA, SIGMA, BORDER_DEFAULT, ALGO_HINT_DEFAULT);
            float[] pixels = new float[Math.multiplyExact(picture.rows() * picture.cols(), picture.channels())];
            new FloatPointer(blurred.data()).get(pixels);
            return pixels;
        }
    }

    private static byte[] bytes(Mat channel) {
        byte[] bytes = new byte[Math.multiplyExact(channel.rows(), channel.cols())];
        new BytePointer(channel.data()).get(bytes);
        return bytes;
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
}
