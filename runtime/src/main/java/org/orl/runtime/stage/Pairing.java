package org.orl.runtime.stage;

import java.io.DataOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.orl.dsl.artifact.Box;
import org.orl.dsl.artifact.Neighbours;
import org.orl.dsl.artifact.Proposals;
import org.orl.dsl.augment.Interpolation;
import org.orl.dsl.stage.RoiPairs;
import org.orl.runtime.UserError;
import org.orl.runtime.augment.Normalization;
import org.orl.runtime.data.ImageSource;
import org.orl.runtime.feature.Embedding;
import org.orl.runtime.feature.PictureEmbedder;
import org.orl.runtime.feature.Pictures;
import org.orl.runtime.image.Resampling;
import org.orl.runtime.image.RgbImage;
import org.orl.runtime.parallel.Workers;
import org.orl.runtime.region.BoxFilter;
import org.orl.runtime.region.Boxes;
import org.orl.runtime.region.RegionEmbeddings;
import org.orl.runtime.region.RegionPairs;
import org.orl.runtime.region.StoredCorrespondences;
import org.orl.runtime.region.TopPairs;
import org.orl.runtime.report.Monitor;
import org.orl.runtime.retrieval.Cosine;
import org.orl.runtime.shard.ImageIds;
import org.orl.runtime.shard.Shards;

/**
 * Filters and embeds the regions of every image once, then pairs each image's regions with those of its neighbours.
 *
 * <p>The official code embeds the regions of a query and of its ten neighbours for every query, eleven times as many.
 */
final class Pairing {

    private final RoiPairs.Spec rule;
    private final ImageSource images;
    private final ImageIds ids;
    private final Neighbours neighbours;
    private final Proposals proposals;
    private final Workers workers;
    private final PictureEmbedder embedder;

    Pairing(
            RoiPairs.Spec rule,
            ImageSource images,
            Neighbours neighbours,
            Proposals proposals,
            Embedding embedding,
            Workers workers) {
        this.rule = rule;
        this.images = images;
        this.ids = ImageIds.of(images);
        this.neighbours = neighbours;
        this.proposals = proposals;
        this.workers = workers;
        this.embedder = new PictureEmbedder(embedding, workers, rule.patchSize());
    }

    /** Leaves the pairs in a directory, and nothing else. */
    void run(Path directory, Monitor monitor) throws IOException {
        requireAll("neighbours", neighbours.imageIds());
        requireAll("proposals", proposals.imageIds());
        Shards pairs = StoredCorrespondences.begin(directory, ids);
        Shards embeddings = RegionEmbeddings.begin(directory, ids);
        if (!pairs.isComplete()) {
            embeddings.complete("embed", monitor, this::embed);
            RegionEmbeddings regions =
                    RegionEmbeddings.open(embeddings, Runtime.getRuntime().maxMemory() / 8);
            pairs.complete("pair", monitor, (first, end, out, done) -> pair(first, end, regions, out, done));
        }
        embeddings.delete();
    }

    private void requireAll(String what, long[] known) {
        ImageIds others = ImageIds.of(known);
        LongStream.of(ids.toArray())
                .filter(id -> !others.contains(id))
                .findFirst()
                .ifPresent(id -> {
                    throw new UserError(
                            UserError.Kind.DATA,
                            "The image " + images.name(ids.position(id)) + " (id " + id + ") has no " + what + ".",
                            "Compute the " + what + " on the image set whose regions are paired.");
                });
    }

    private void embed(int first, int end, DataOutput out, Runnable done) throws IOException {
        List<Boxes> boxes = workers.all(end - first, i -> regions(first + i), () -> {});
        List<float[]> vectors = embedder.embed(new Patches(first, boxes), done);
        int width = vectors.get(0).length;
        float[] flat = new float[vectors.size() * width];
        for (int i = 0; i < vectors.size(); i++) {
            System.arraycopy(Cosine.normalize(vectors.get(i)), 0, flat, i * width, width);
        }
        RegionEmbeddings.write(boxes, flat, width, out);
    }

    private Boxes regions(int image) {
        List<Box> proposed = proposals.of(ids.id(image));
        if (proposed.isEmpty()) {
            throw new UserError(
                    UserError.Kind.DATA,
                    "The image " + images.name(image) + " has no proposals, not even one of the whole image.",
                    "Propose at least one region for every image.");
        }
        List<Box> kept = new ArrayList<>();
        for (int index : BoxFilter.keep(proposed, rule)) {
            kept.add(proposed.get(index));
        }
        return Boxes.of(kept);
    }

    private void pair(int first, int end, RegionEmbeddings regions, DataOutput out, Runnable done) throws IOException {
        List<List<RegionPairs>> pairs = workers.all(end - first, i -> pairs(first + i, regions), done);
        for (int i = first; i < end; i++) {
            StoredCorrespondences.write(regions.boxes(i), pairs.get(i - first), out);
        }
    }

    private List<RegionPairs> pairs(int image, RegionEmbeddings regions) {
        try {
            int rows = regions.boxes(image).size();
            float[] own = regions.of(image);
            List<RegionPairs> pairs = new ArrayList<>();
            for (long id : neighbours.of(ids.id(image))) {
                int neighbour = position(id, image);
                int columns = regions.boxes(neighbour).size();
                float[] similarities =
                        Cosine.products(own, 0, rows, regions.of(neighbour), 0, columns, regions.width());
                pairs.add(RegionPairs.mostSimilar(
                        neighbour, similarities, columns, TopPairs.count(rows, rule.topRatio())));
            }
            return pairs;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int position(long neighbour, int image) {
        if (!ids.contains(neighbour)) {
            throw new UserError(
                    UserError.Kind.DATA,
                    "The image " + images.name(image) + " has a neighbour with id " + neighbour
                            + ", which is not in the image set.",
                    "Retrieve neighbours on the image set whose regions are paired.");
        }
        return ids.position(neighbour);
    }

    /** The regions of some images, each squashed to a square. */
    private final class Patches implements Pictures {

        private final int first;
        private final List<Boxes> boxes;

        Patches(int first, List<Boxes> boxes) {
            this.first = first;
            this.boxes = boxes;
        }

        @Override
        public int photos() {
            return boxes.size();
        }

        @Override
        public int count(int photo) {
            return boxes.get(photo).size();
        }

        @Override
        public String name(int photo) {
            return images.name(first + photo);
        }

        @Override
        public void write(int photo, int from, int to, float[] target, int offset) {
            RgbImage image = images.read(first + photo);
            int size = rule.patchSize();
            for (int i = from; i < to; i++) {
                RgbImage patch =
                        Resampling.cropResize(image, boxes.get(photo).get(i), size, size, Interpolation.BILINEAR);
                Normalization.write(patch, target, offset + (i - from) * 3 * size * size);
            }
        }
    }
}
