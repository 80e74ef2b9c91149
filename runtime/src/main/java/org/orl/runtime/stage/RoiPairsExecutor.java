package org.orl.runtime.stage;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.orl.dsl.artifact.Correspondences;
import org.orl.dsl.artifact.ImageSet;
import org.orl.dsl.artifact.Neighbours;
import org.orl.dsl.artifact.Proposals;
import org.orl.dsl.augment.Interpolation;
import org.orl.dsl.stage.RoiPairs;
import org.orl.runtime.augment.Normalization;
import org.orl.runtime.data.ImageSource;
import org.orl.runtime.execution.Context;
import org.orl.runtime.execution.Executor;
import org.orl.runtime.execution.Inputs;
import org.orl.runtime.execution.Interrupted;
import org.orl.runtime.image.Resampling;
import org.orl.runtime.image.RgbImage;
import org.orl.runtime.network.FeatureExtractor;
import org.orl.runtime.region.BoxFilter;
import org.orl.runtime.region.Boxes;
import org.orl.runtime.region.NearestRows;
import org.orl.runtime.region.RegionEmbeddings;
import org.orl.runtime.region.Shards;
import org.orl.runtime.region.StoredRegions;
import org.orl.runtime.region.TopPairs;

/**
 * Filters and embeds the regions of every image once, then pairs them with the regions of its neighbours.
 *
 * <p>The official code embeds the regions of all eleven images anew for every query; reading them back gives the same
 * pairs, since an embedding depends on the region alone.
 *
 * @since 0.1
 */
public final class RoiPairsExecutor implements Executor<RoiPairs.Spec, Correspondences> {

    private static final Shards<StoredRegions> SHARDS = new Shards<>(StoredRegions::write, StoredRegions::read);

    /** For {@link java.util.ServiceLoader}. */
    public RoiPairsExecutor() {}

    @Override
    public Class<RoiPairs.Spec> kind() {
        return RoiPairs.Spec.class;
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public void execute(RoiPairs.Spec kind, Inputs inputs, Context context) throws IOException {
        ImageSource images = context.data().open(inputs.the(ImageSet.class));
        Proposals proposals = inputs.the(Proposals.class);
        Neighbours neighbours = inputs.the(Neighbours.class);
        RegionEmbeddings embeddings = new RegionEmbeddings(context.directory().resolve("embeddings"));
        try (FeatureExtractor extractor = FeatureExtractor.open(inputs.encoder(), context.hardware())) {
            embed(kind, images, proposals, extractor, embeddings, context);
        }
        SHARDS.fill("pair", images, context, positions -> {
            List<StoredRegions> regions = new ArrayList<>();
            for (int image : positions) {
                regions.add(pair(kind, images.id(image), neighbours, proposals, embeddings));
            }
            return regions;
        });
        embeddings.delete();
    }

    @Override
    public Correspondences load(RoiPairs.Spec kind, Inputs inputs, Path directory) throws IOException {
        return new StoredCorrespondences(SHARDS.read(directory));
    }

    private static Boxes regions(RoiPairs.Spec kind, Proposals proposals, long imageId) {
        Boxes all = Boxes.of(proposals.of(imageId));
        return all.select(BoxFilter.keep(all.asList(), kind));
    }

    private static void embed(
            RoiPairs.Spec kind,
            ImageSource images,
            Proposals proposals,
            FeatureExtractor extractor,
            RegionEmbeddings embeddings,
            Context context)
            throws IOException {
        int floats = 3 * kind.patchSize() * kind.patchSize();
        float[] batch = new float[kind.topProposals() * floats];
        context.monitor().begin("embed regions", 0, images.size(), "image");
        for (int image = 0; image < images.size(); image++) {
            if (Thread.interrupted()) {
                throw new Interrupted("image " + image + " of " + images.size() + " (embedding regions)");
            }
            if (!embeddings.has(images.id(image))) {
                Boxes boxes = regions(kind, proposals, images.id(image));
                RgbImage photo = images.read(image);
                IntStream.range(0, boxes.size()).parallel().forEach(i -> {
                    RgbImage patch = Resampling.cropResize(
                            photo, boxes.get(i), kind.patchSize(), kind.patchSize(), Interpolation.BILINEAR);
                    Normalization.write(patch, batch, i * floats);
                });
                float[][] rows = extractor.pooled(batch, boxes.size(), kind.patchSize());
                NearestRows.normalise(rows);
                embeddings.write(images.id(image), rows);
            }
            context.monitor().advance(image + 1L, Map.of());
        }
        context.monitor().end();
    }

    private static StoredRegions pair(
            RoiPairs.Spec kind, long imageId, Neighbours neighbours, Proposals proposals, RegionEmbeddings embeddings)
            throws IOException {
        Boxes queries = regions(kind, proposals, imageId);
        float[][] queryRows = embeddings.read(imageId);
        List<StoredRegions.StoredPairs> found = new ArrayList<>();
        for (long neighbour : neighbours.of(imageId)) {
            Boxes keys = regions(kind, proposals, neighbour);
            float[][] keyRows = embeddings.read(neighbour);
            float[] similarities = similarities(queryRows, keyRows);
            int count = Math.min(similarities.length, TopPairs.count(queries.size(), kind.topRatio()));
            int[] top = TopPairs.largest(similarities, count);
            found.add(new StoredRegions.StoredPairs(
                    neighbour,
                    queries.select(
                            Arrays.stream(top).map(i -> i / keyRows.length).toArray()),
                    keys.select(Arrays.stream(top).map(i -> i % keyRows.length).toArray())));
        }
        return new StoredRegions(queries, found);
    }

    /** The cosines of all pairs, row by row of the queries. */
    private static float[] similarities(float[][] queries, float[][] keys) {
        float[] values = new float[queries.length * keys.length];
        IntStream.range(0, queries.length).parallel().forEach(q -> {
            for (int k = 0; k < keys.length; k++) {
                values[q * keys.length + k] = NearestRows.dot(queries[q], keys[k]);
            }
        });
        return values;
    }

    private record StoredCorrespondences(Map<Long, StoredRegions> values) implements Correspondences {

        @Override
        public long[] imageIds() {
            return values.keySet().stream().mapToLong(Long::longValue).toArray();
        }

        @Override
        public Regions of(long imageId) {
            return Shards.get(values, imageId).unpacked();
        }
    }
}
