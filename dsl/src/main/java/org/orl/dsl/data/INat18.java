package org.orl.dsl.data;

import org.orl.dsl.artifact.ImageSet;

/**
 * iNaturalist 2018: 8,142 species, one a picture, in the folder located by {@code --data inat18=DIR}.
 *
 * @param train the images that classifiers are fitted on
 * @param test the images that they are scored on: the validation set
 * @since 0.1
 */
public record INat18(ImageSet train, ImageSet test) implements TrainTestSplit {

    /** The official lists {@code train2018.json} (437,513 images) and {@code val2018.json} (24,426). */
    public static INat18 standard() {
        return new INat18(new CocoJson("inat18", "train2018.json", "."), new CocoJson("inat18", "val2018.json", "."));
    }
}
