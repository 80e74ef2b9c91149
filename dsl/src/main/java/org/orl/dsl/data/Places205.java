package org.orl.dsl.data;

import org.orl.dsl.artifact.ImageSet;

/**
 * Places205 scene classification: 205 classes, one a picture, in the folder located by {@code --data places205=DIR}.
 *
 * @param train the images that classifiers are fitted on
 * @param test the images that they are scored on: the validation set
 * @since 0.1
 */
public record Places205(ImageSet train, ImageSet test) implements TrainTestSplit {

    private static final int CLASSES = 205;

    /** The official lists {@code train_places205.csv} and {@code val_places205.csv}; pictures in {@code images256}. */
    public static Places205 standard() {
        return new Places205(list("train_places205.csv"), list("val_places205.csv"));
    }

    private static ImageSet list(String name) {
        return new ImageList("places205", name, "images256", CLASSES);
    }
}
