package org.orl.runtime.region;

import static org.bytedeco.opencv.global.opencv_core.merge;
import static org.bytedeco.opencv.global.opencv_core.split;
import static org.bytedeco.opencv.global.opencv_imgproc.COLOR_BGR2GRAY;
import static org.bytedeco.opencv.global.opencv_imgproc.COLOR_BGR2HSV;
import static org.bytedeco.opencv.global.opencv_imgproc.COLOR_BGR2Lab;
import static org.bytedeco.opencv.global.opencv_imgproc.cvtColor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.MatVector;
import org.orl.dsl.stage.SelectiveSearch.Mode;

/**
 * What each mode searches, as OpenCV's {@code switchToSelectiveSearchFast} and {@code ...Quality} with their defaults:
 * every picture at every scale with every strategy.
 */
final class SearchPlan {

    private SearchPlan() {}

    /**
     * The photo in the colour spaces of a mode: HSV and Lab; then intensity, blue, and red-green-intensity.
     *
     * <p>Uijlings et al. have hue where blue stands. OpenCV means hue, too, but splits the photo into the memory in which
     * it has just put hue; the boxes are to be OpenCV's.
     */
    static List<Mat> pictures(Mat bgr, Mode mode) {
        List<Mat> pictures = new ArrayList<>();
        pictures.add(converted(bgr, COLOR_BGR2HSV));
        pictures.add(converted(bgr, COLOR_BGR2Lab));
        if (mode == Mode.QUALITY) {
            Mat intensity = converted(bgr, COLOR_BGR2GRAY);
            pictures.add(intensity);
            MatVector colours = new MatVector();
            split(bgr, colours);
            pictures.add(colours.get(0));
            Mat redGreenIntensity = new Mat();
            merge(new MatVector(colours.get(2), colours.get(1), intensity), redGreenIntensity);
            pictures.add(redGreenIntensity);
        }
        return pictures;
    }

    /** The constant k of the graph segmentation (Felzenszwalb and Huttenlocher 2004): larger gives larger segments. */
    static float[] scales(Mode mode) {
        return mode == Mode.FAST ? new float[] {150, 300, 450} : new float[] {150, 300, 450, 600, 750};
    }

    /**
     * How similarity is measured: all four cues; all but colour; and in quality mode fill alone and size alone.
     *
     * @param segmentation the segments that likeness is about
     * @param colours {@link Histograms#ofColours}
     * @param texture {@link Histograms#ofTexture}
     */
    static List<Supplier<Likeness>> strategies(Segmentation segmentation, float[] colours, float[] texture, Mode mode) {
        int[] start = segmentation.sizes();
        int pixels = Arrays.stream(start).sum();
        List<Supplier<Likeness>> strategies = new ArrayList<>();
        strategies.add(() -> {
            int[] sizes = start.clone();
            return new MeanLikeness(
                    List.of(
                            new HistogramLikeness(colours, sizes),
                            new FillLikeness(segmentation.boxes(), sizes, pixels),
                            new HistogramLikeness(texture, sizes),
                            new SizeLikeness(sizes, pixels)),
                    0.25f,
                    sizes);
        });
        strategies.add(() -> {
            int[] sizes = start.clone();
            return new MeanLikeness(
                    List.of(
                            new FillLikeness(segmentation.boxes(), sizes, pixels),
                            new HistogramLikeness(texture, sizes),
                            new SizeLikeness(sizes, pixels)),
                    0.3333f,
                    sizes);
        });
        if (mode == Mode.QUALITY) {
            strategies.add(() -> {
                int[] sizes = start.clone();
                return new MeanLikeness(List.of(new FillLikeness(segmentation.boxes(), sizes, pixels)), 1, sizes);
            });
            strategies.add(() -> {
                int[] sizes = start.clone();
                return new MeanLikeness(List.of(new SizeLikeness(sizes, pixels)), 1, sizes);
            });
        }
        return strategies;
    }

    private static Mat converted(Mat picture, int conversion) {
        Mat result = new Mat();
        cvtColor(picture, result, conversion);
        return result;
    }
}
