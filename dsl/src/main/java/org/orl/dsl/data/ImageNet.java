package org.orl.dsl.data;

import org.orl.dsl.artifact.ImageSet;

/**
 * ImageNet (ILSVRC 2012) classification: 1,000 classes, one a picture, in the folder located by {@code --data
 * imagenet=DIR}.
 *
 * @param train the images that classifiers are fitted on
 * @param test the images that they are scored on: the validation set
 * @since 0.1
 */
public record ImageNet(ImageSet train, ImageSet test) implements TrainTestSplit {

    private static final String NAME = "imagenet";
    private static final int CLASSES = 1000;

    /** One folder a class: {@code train/n01440764/...} (1,281,167 images), {@code val/n01440764/...} (50,000). */
    public static ImageNet folders() {
        return new ImageNet(new ClassFolders(NAME, "train"), new ClassFolders(NAME, "val"));
    }

    /** The official lists: {@code meta/train.txt} names pictures in {@code train}, {@code meta/val.txt} in {@code val}. */
    public static ImageNet lists() {
        return new ImageNet(
                new ImageList(NAME, "meta/train.txt", "train", CLASSES),
                new ImageList(NAME, "meta/val.txt", "val", CLASSES));
    }

    /**
     * Training images that a list names, a file name a line, such as SimCLR's {@code 1percent.txt}.
     *
     * @param list the text file, relative to the folder of ImageNet
     * @return this set with fewer training images
     */
    public ImageNet listed(String list) {
        return new ImageNet(new Subset(train, NAME, list), test);
    }

    /**
     * A share of the training images, the same of every class, drawn from a seed.
     *
     * @param share in (0, 1]
     * @param seed of the draw
     * @return this set with fewer training images; not the published choice
     */
    public ImageNet share(double share, long seed) {
        return new ImageNet(new Fraction(train, share, seed), test);
    }
}
