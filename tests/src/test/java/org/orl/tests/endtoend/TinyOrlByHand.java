package org.orl.tests.endtoend;

import java.util.List;
import java.util.stream.LongStream;
import org.orl.dsl.Experiment;
import org.orl.dsl.artifact.Box;
import org.orl.dsl.artifact.Encoder;
import org.orl.dsl.artifact.ImageSet;
import org.orl.dsl.artifact.MeanAp;
import org.orl.dsl.artifact.Neighbours;
import org.orl.dsl.artifact.Proposals;
import org.orl.dsl.artifact.Role;
import org.orl.dsl.data.ProceduralScenes;
import org.orl.dsl.evaluate.Evaluation;
import org.orl.dsl.evaluate.LinearSvm;
import org.orl.dsl.stage.Stage;

/** The tiny experiment with bodies in the place of kinds, for every sort of artifact that a body may return. */
@Experiment(id = "tiny-orl-by-hand", title = "Stages in plain Java")
public abstract class TinyOrlByHand extends TinyOrl {

    /** The encoder of stage 1 under another name. */
    public interface Copy extends Role {}

    /** Every image's neighbours are the three that follow it, around the end. */
    @Override
    protected Neighbours retrieveNeighbours(ImageSet images, Encoder<ImageLevel> encoder) {
        long[] ids = ids(images);
        return new Neighbours() {
            @Override
            public int k() {
                return 3;
            }

            @Override
            public long[] imageIds() {
                return ids;
            }

            @Override
            public long[] of(long imageId) {
                return LongStream.rangeClosed(1, 3)
                        .map(step -> (imageId + step) % ids.length)
                        .toArray();
            }
        };
    }

    /** The quarters of every image. */
    @Override
    protected Proposals proposeRegions(ImageSet images) {
        int half = ((ProceduralScenes) images).size() / 2;
        List<Box> quarters = List.of(
                new Box(0, 0, half, half),
                new Box(half, 0, half, half),
                new Box(0, half, half, half),
                new Box(half, half, half, half));
        return new Proposals() {
            @Override
            public long[] imageIds() {
                return ids(images);
            }

            @Override
            public List<Box> of(long imageId) {
                return quarters;
            }
        };
    }

    @Stage
    protected Encoder<Copy> copy(Encoder<ImageLevel> encoder) {
        return new Encoder<>(encoder.architecture(), encoder.weights());
    }

    /** The same protocol on the copy. */
    @Evaluation(row = "Copy")
    @LinearSvm(
            resize = 64,
            size = 64,
            costs = {1, 0.1})
    protected abstract MeanAp copySvm(ProceduralScenes.Split labelled, Encoder<Copy> encoder);

    @Override
    protected MeanAp randomSvm(ProceduralScenes.Split labelled, Encoder<Untrained> encoder) {
        return new MeanAp(0.25, List.of(new MeanAp.ClassAp("cat", 0.25, 1, Double.NaN)));
    }

    private static long[] ids(ImageSet images) {
        return LongStream.range(0, ((ProceduralScenes) images).count()).toArray();
    }
}
