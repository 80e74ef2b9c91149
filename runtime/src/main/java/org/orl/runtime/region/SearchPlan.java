package org.orl.runtime.region;

import static org.bytedeco.opencv.global.opencv_core.merge;
import static org.bytedeco.opencv.global.opencv_core.split;
import static org.bytedeco.opencv.global.opencv_imgproc.COLOR_BGR2GRAY;
import static org.bytedeco.opencv.global.opencv_imgproc.COLOR_BGR2HSV;
import static org.bytedeco.opencv.global.opencv_imgproc.COLOR_BGR2Lab;
import static org.bytedeco.opencv.global.opencv_imgproc.cvtColor;
import static org.bytedeco.opencv.global.opencv_ximgproc.createSelectiveSearchSegmentationStrategyColor;
import static org.bytedeco.opencv.global.opencv_ximgproc.createSelectiveSearchSegmentationStrategyFill;
import static org.bytedeco.opencv.global.opencv_ximgproc.createSelectiveSearchSegmentationStrategyMultiple;
import static org.bytedeco.opencv.global.opencv_ximgproc.createSelectiveSearchSegmentationStrategySize;
import static org.bytedeco.opencv.global.opencv_ximgproc.createSelectiveSearchSegmentationStrategyTexture;

import java.util.ArrayList;
import java.util.List;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.MatVector;
import org.bytedeco.opencv.opencv_ximgproc.SelectiveSearchSegmentationStrategy;
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

    /** How similarity is measured: all four cues; all but colour; and in quality mode fill alone and size alone. */
    static List<SelectiveSearchSegmentationStrategy> strategies(Mode mode) {
        SelectiveSearchSegmentationStrategy fill = createSelectiveSearchSegmentationStrategyFill();
        SelectiveSearchSegmentationStrategy texture = createSelectiveSearchSegmentationStrategyTexture();
        SelectiveSearchSegmentationStrategy size = createSelectiveSearchSegmentationStrategySize();
        List<SelectiveSearchSegmentationStrategy> strategies = new ArrayList<>();
        strategies.add(createSelectiveSearchSegmentationStrategyMultiple(
                createSelectiveSearchSegmentationStrategyColor(), fill, texture, size));
        strategies.add(createSelectiveSearchSegmentationStrategyMultiple(fill, texture, size));
        if (mode == Mode.QUALITY) {
            strategies.add(createSelectiveSearchSegmentationStrategyFill());
            strategies.add(createSelectiveSearchSegmentationStrategySize());
        }
        return strategies;
    }

    private static Mat converted(Mat picture, int conversion) {
        Mat result = new Mat();
        cvtColor(picture, result, conversion);
        return result;
    }
}
