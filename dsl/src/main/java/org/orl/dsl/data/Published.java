package org.orl.dsl.data;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.orl.dsl.artifact.ImageSet;

/**
 * What is published of an image set: how many pictures and classes a complete copy has.
 *
 * @param set the set
 * @param images how many pictures it has
 * @param classes how many classes it has; 0 if nobody labelled it
 * @since 0.1
 */
public record Published(ImageSet set, int images, int classes) {

    private static final int COCO = 80;
    private static final int VOC = 20;
    private static final int IMAGENET = 1000;
    private static final int INATURALIST = 8142;

    /**
     * What is published of a set.
     *
     * @param set any set
     * @return empty if nothing is known of it
     */
    public static Optional<Published> of(ImageSet set) {
        return all().stream().filter(each -> each.set().equals(set)).findFirst();
    }

    /** All sets of which something is known: COCO 2017, VOC07, ImageNet and iNaturalist 2018. */
    public static List<Published> all() {
        return Stream.of(
                        Stream.of(
                                new Published(Coco.train2017(), 118_287, COCO),
                                new Published(Coco.val2017(), 5_000, COCO),
                                new Published(Coco.unlabeled2017(), 123_403, 0)),
                        split(Voc07.standard(), 5_011, 4_952, VOC),
                        split(ImageNet.folders(), 1_281_167, 50_000, IMAGENET),
                        split(ImageNet.lists(), 1_281_167, 50_000, IMAGENET),
                        split(INat18.standard(), 437_513, 24_426, INATURALIST))
                .flatMap(sets -> sets)
                .toList();
    }

    private static Stream<Published> split(TrainTestSplit split, int train, int test, int classes) {
        return Stream.of(new Published(split.train(), train, classes), new Published(split.test(), test, classes));
    }
}
