package org.orl.dsl.data;

import org.orl.dsl.artifact.ImageSet;

/**
 * The image sets of COCO 2017, in the folder located by {@code --data coco=DIR}.
 *
 * @since 0.1
 */
public final class Coco {

    private Coco() {}

    /** The 118,287 images of train2017: {@code annotations/instances_train2017.json}, {@code train2017/}. */
    public static ImageSet train2017() {
        return new CocoJson("coco", "annotations/instances_train2017.json", "train2017");
    }

    /** The 5,000 images of val2017: {@code annotations/instances_val2017.json}, {@code val2017/}. */
    public static ImageSet val2017() {
        return new CocoJson("coco", "annotations/instances_val2017.json", "val2017");
    }

    /** The 123,403 images of unlabeled2017: {@code annotations/image_info_unlabeled2017.json}, {@code unlabeled2017/}. */
    public static ImageSet unlabeled2017() {
        return new CocoJson("coco", "annotations/image_info_unlabeled2017.json", "unlabeled2017");
    }
}
