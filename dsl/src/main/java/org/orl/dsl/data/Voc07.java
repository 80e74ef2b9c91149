package org.orl.dsl.data;

import org.orl.dsl.artifact.ImageSet;

/**
 * PASCAL VOC 2007 classification: 20 classes, several a photo; the smallest, sheep, is in 96 photos of trainval.
 *
 * @param train the images that classifiers are fitted on
 * @param test the images that they are scored on
 * @since 0.1
 */
@SmallestClass(96)
public record Voc07(ImageSet train, ImageSet test) implements TrainTestSplit {

    /** trainval (5,011 images) and test (4,952) of the devkit folder located by {@code --data voc07=.../VOC2007}. */
    public static Voc07 standard() {
        return new Voc07(new VocDevkit("voc07", "trainval"), new VocDevkit("voc07", "test"));
    }
}
