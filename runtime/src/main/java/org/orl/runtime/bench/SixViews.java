package org.orl.runtime.bench;

import java.util.EnumSet;
import java.util.List;
import java.util.stream.LongStream;
import org.orl.dsl.artifact.Box;
import org.orl.dsl.artifact.Correspondences;
import org.orl.dsl.augment.Interpolation;
import org.orl.runtime.augment.SquareView;
import org.orl.runtime.data.ImageSource;
import org.orl.runtime.data.MultiLabels;
import org.orl.runtime.data.SampleWriter;
import org.orl.runtime.image.Resampling;
import org.orl.runtime.image.RgbImage;
import org.orl.runtime.stage.ObjectSamples;

/** Samples a second of stage 3 that one thread makes: two photos are decoded, six views are augmented and normalised. */
final class SixViews implements Item {

    @Override
    public String name() {
        return "six-views";
    }

    @Override
    public String what() {
        return "decodes two photos and makes two views of 224 px and four of 96 px";
    }

    @Override
    public String unit() {
        return "photos/s/core";
    }

    @Override
    public String reference() {
        return "six ORL views";
    }

    @Override
    public Probe prepare(Conditions conditions) {
        RgbImage example = conditions.photos().decode(0);
        RgbImage patch = Resampling.resize(example, Recipes.PATCH, Recipes.PATCH, Interpolation.BILINEAR);
        List<SquareView> views = List.of(
                SquareView.of(Recipes.first(), example),
                SquareView.of(Recipes.second(), example),
                SquareView.of(Recipes.firstPatch(), patch),
                SquareView.of(Recipes.secondPatch(), patch));
        PhotoSet set = new PhotoSet(conditions.photos());
        SampleWriter samples = new ObjectSamples(
                set, new Pairs(set, example), EnumSet.allOf(ObjectSamples.Pair.class), views, Recipes.PATCH, 0);
        float[][] tensors = new float[6][];
        for (int i = 0; i < tensors.length; i++) {
            int side = i < 2 ? Recipes.SIDE : Recipes.PATCH;
            tensors[i] = new float[3 * side * side];
        }
        int[] number = {0};
        return Probe.rate(() -> {
            samples.write(number[0] % set.size(), number[0] / set.size(), tensors, 0);
            number[0]++;
            Sink.take(tensors[5][0]);
        });
    }

    /** The photos as an image set that decodes whenever it is read. */
    private record PhotoSet(Photos photos) implements ImageSource {

        @Override
        public int size() {
            return photos.count();
        }

        @Override
        public long id(int index) {
            return index;
        }

        @Override
        public String name(int index) {
            return "photo " + index;
        }

        @Override
        public RgbImage read(int index) {
            return photos.decode(index);
        }

        @Override
        public MultiLabels labels() {
            throw new UnsupportedOperationException("Photos of a benchmark have no labels");
        }
    }

    /** Every photo is paired with the next one; regions are quarters to halves of a side long. */
    private record Pairs(PhotoSet set, Box query, Box key) implements Correspondences {

        Pairs(PhotoSet set, RgbImage photo) {
            this(
                    set,
                    new Box(photo.width() / 8, photo.height() / 4, photo.width() / 3, photo.height() / 2),
                    new Box(photo.width() / 2, photo.height() / 3, photo.width() / 4, photo.height() / 3));
        }

        @Override
        public long[] imageIds() {
            return LongStream.range(0, set.size()).toArray();
        }

        @Override
        public Regions of(long imageId) {
            long next = (imageId + 1) % set.size();
            return new Regions(
                    List.of(query, key), List.of(new NeighbourPairs(next, List.of(new BoxPair(query, key)))));
        }
    }
}
