package org.orl.runtime.stage;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.orl.dsl.artifact.ImageSet;
import org.orl.dsl.artifact.Neighbours;
import org.orl.dsl.augment.Interpolation;
import org.orl.dsl.stage.KnnRetrieval;
import org.orl.runtime.UserError;
import org.orl.runtime.data.ImageSource;
import org.orl.runtime.execution.Context;
import org.orl.runtime.execution.Executor;
import org.orl.runtime.execution.Inputs;
import org.orl.runtime.feature.ImageFeatures;
import org.orl.runtime.image.Resampling;
import org.orl.runtime.network.FeatureExtractor;
import org.orl.runtime.region.NearestRows;
import org.orl.runtime.region.Shards;

/**
 * Retrieves every image's nearest neighbours by the cosine of projector outputs.
 *
 * <p>The image itself is left out by its position, not by being first as in the official notebook, where a duplicate
 * picture may take its place.
 *
 * @since 0.1
 */
public final class KnnRetrievalExecutor implements Executor<KnnRetrieval.Spec, Neighbours> {

    private static final Shards<long[]> SHARDS = new Shards<>(KnnRetrievalExecutor::write, KnnRetrievalExecutor::read);

    /** For {@link java.util.ServiceLoader}. */
    public KnnRetrievalExecutor() {}

    @Override
    public Class<KnnRetrieval.Spec> kind() {
        return KnnRetrieval.Spec.class;
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public void execute(KnnRetrieval.Spec kind, Inputs inputs, Context context) throws IOException {
        ImageSource images = context.data().open(inputs.the(ImageSet.class));
        if (images.size() <= kind.k()) {
            throw new UserError(
                    UserError.Kind.DATA,
                    "@KnnRetrieval.k is " + kind.k() + ", but there are only " + images.size() + " images.",
                    "Use more images or fewer neighbours.");
        }
        float[][] rows;
        try (FeatureExtractor extractor = FeatureExtractor.open(inputs.encoder(), context.hardware())) {
            rows = ImageFeatures.of(
                    images,
                    kind.crop(),
                    photo -> Resampling.centerCrop(
                            Resampling.shorterSide(photo, kind.resize(), Interpolation.BILINEAR), kind.crop()),
                    extractor::projected,
                    "embed",
                    context.monitor());
        }
        NearestRows.normalise(rows);
        int[][] nearest = NearestRows.of(rows, kind.k());
        SHARDS.fill(
                "store",
                images,
                context,
                positions -> Arrays.stream(positions)
                        .mapToObj(image -> Arrays.stream(nearest[image])
                                .mapToLong(images::id)
                                .toArray())
                        .toList());
    }

    @Override
    public Neighbours load(KnnRetrieval.Spec kind, Inputs inputs, Path directory) throws IOException {
        return new StoredNeighbours(kind.k(), SHARDS.read(directory));
    }

    private static void write(long[] neighbours, DataOutput out) throws IOException {
        out.writeInt(neighbours.length);
        for (long id : neighbours) {
            out.writeLong(id);
        }
    }

    private static long[] read(DataInput in) throws IOException {
        long[] neighbours = new long[in.readInt()];
        for (int i = 0; i < neighbours.length; i++) {
            neighbours[i] = in.readLong();
        }
        return neighbours;
    }

    private record StoredNeighbours(int k, Map<Long, long[]> values) implements Neighbours {

        @Override
        public long[] imageIds() {
            return values.keySet().stream().mapToLong(Long::longValue).toArray();
        }

        @Override
        public long[] of(long imageId) {
            return Shards.get(values, imageId).clone();
        }
    }
}
