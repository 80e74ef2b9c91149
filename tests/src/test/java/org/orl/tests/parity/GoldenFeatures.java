package org.orl.tests.parity;

import java.util.Arrays;
import java.util.List;
import org.orl.runtime.data.MultiLabels;
import org.orl.runtime.evaluate.LabelledFeatures;

/** The small labelled set on which the reference's SVM tools were run. */
final class GoldenFeatures {

    static final int CLASSES = 6;

    private GoldenFeatures() {}

    /** The features and labels of a split. */
    static LabelledFeatures of(String split) {
        Npy features = Npy.golden("svm/" + split + "_features.npy");
        int images = (int) features.shape()[0];
        int width = (int) features.shape()[1];
        float[] values = features.floats();
        int[] labels = Npy.golden("svm/" + split + "_labels.npy").ints();
        float[][] rows = new float[images][];
        byte[][] truths = new byte[images][CLASSES];
        for (int i = 0; i < images; i++) {
            rows[i] = Arrays.copyOfRange(values, i * width, (i + 1) * width);
            for (int c = 0; c < CLASSES; c++) {
                truths[i][c] = (byte) labels[i * CLASSES + c];
            }
        }
        return new LabelledFeatures(rows, new MultiLabels(List.of("a", "b", "c", "d", "e", "f"), truths));
    }
}
