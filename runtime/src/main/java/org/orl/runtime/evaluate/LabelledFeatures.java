package org.orl.runtime.evaluate;

import org.orl.runtime.data.MultiLabels;

/**
 * What a linear classifier is fitted or scored on.
 *
 * @param features one row an image
 * @param labels one row an image, in the same order
 * @since 0.1
 */
@SuppressWarnings("ArrayRecordComponent") // a table; nobody compares two by equals
public record LabelledFeatures(float[][] features, MultiLabels labels) {

    /** Checks that there is a label for every row. */
    public LabelledFeatures {
        if (features.length != labels.values().length) {
            throw new IllegalArgumentException(
                    features.length + " rows of features, but " + labels.values().length + " rows of labels");
        }
    }
}
