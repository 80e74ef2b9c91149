package org.orl.experiments.samples;

import java.util.List;
import org.orl.dsl.Experiment;
import org.orl.dsl.artifact.Encoder;
import org.orl.dsl.artifact.ImageSet;
import org.orl.dsl.artifact.MeanAp;
import org.orl.dsl.data.Provides;
import org.orl.dsl.data.TrainTestSplit;
import org.orl.dsl.evaluate.Evaluation;
import org.orl.dsl.evaluate.LinearSvm;
import org.orl.runtime.data.DataPlaces;
import org.orl.runtime.data.ImageSetSpec;
import org.orl.runtime.data.ImageSource;
import org.orl.runtime.data.MultiLabels;
import org.orl.runtime.image.RgbImage;

/**
 * A data set of one's own: a record that describes it, and opens it.
 *
 * @since 0.1
 */
@Experiment(id = "sample-11-own-data", title = "Sample 11: a data set of one's own")
public abstract class Sample11_OwnData extends Sample01_HelloByol {

    /**
     * Checkerboards, every other one coarse.
     *
     * <p>The record is part of the fingerprint of all that is computed from the set, and so is its code. A set of files
     * also overrides {@code fingerprint}, with a hash of its list.
     *
     * @param count how many
     * @param size side in pixels
     */
    public record Checkerboards(int count, int size) implements ImageSet, ImageSetSpec {

        @Override
        public ImageSource open(DataPlaces places) {
            return new Boards(this);
        }

        /** The opened set. Many threads read it at once. */
        private record Boards(Checkerboards set) implements ImageSource {

            @Override
            public int size() {
                return set.count();
            }

            @Override
            public long id(int index) {
                return index;
            }

            @Override
            public String name(int index) {
                return "board " + index;
            }

            @Override
            public RgbImage read(int index) {
                int side = set.size();
                int field = field(index);
                byte[] pixels = new byte[3 * side * side];
                for (int i = 0; i < pixels.length; i++) {
                    int x = i / 3 % side;
                    int y = i / 3 / side;
                    boolean white = (x / field + y / field) % 2 == 0;
                    pixels[i] = (byte) (white ? 255 : 10 * index);
                }
                return new RgbImage(side, side, pixels);
            }

            @Override
            public MultiLabels labels() {
                byte[][] values = new byte[size()][2];
                for (int i = 0; i < size(); i++) {
                    values[i][i % 2] = MultiLabels.POSITIVE;
                }
                return new MultiLabels(List.of("coarse", "fine"), values);
            }

            private static int field(int index) {
                return index % 2 == 0 ? 8 : 2;
            }
        }
    }

    /** The labelled halves; a record of one's own is a type of its own, so that evaluations on several sets can be told apart. */
    public record BoardSplit(ImageSet train, ImageSet test) implements TrainTestSplit {}

    @Override
    protected ImageSet images() {
        return new Checkerboards(16, 48);
    }

    /** What the encoder is scored on beside the scenes. */
    @Provides
    protected BoardSplit boards() {
        return new BoardSplit(new Checkerboards(12, 48), new Checkerboards(20, 48));
    }

    /** A second column of the table. */
    @Evaluation(row = "BYOL", column = "Boards SVM")
    @LinearSvm(
            resize = 64,
            size = 64,
            costs = {1})
    protected abstract MeanAp boardSvm(BoardSplit boards, Encoder<Trained> encoder);
}
