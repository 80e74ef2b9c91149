package org.orl.runtime.stage;

import ai.djl.ndarray.NDManager;
import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.orl.dsl.augment.Interpolation;
import org.orl.dsl.stage.KnnRetrieval;
import org.orl.runtime.data.ImageSource;
import org.orl.runtime.feature.Embedding;
import org.orl.runtime.feature.PictureEmbedder;
import org.orl.runtime.feature.WholePhotos;
import org.orl.runtime.image.Resampling;
import org.orl.runtime.image.RgbImage;
import org.orl.runtime.parallel.Workers;
import org.orl.runtime.report.Monitor;
import org.orl.runtime.retrieval.Cosine;
import org.orl.runtime.retrieval.MatrixSearch;
import org.orl.runtime.retrieval.StoredNeighbours;
import org.orl.runtime.shard.ImageIds;
import org.orl.runtime.shard.Shards;

/** Embeds the images of a set, then finds each one's nearest neighbours. */
final class Retrieval {

    private static final int IMAGES_A_FILE = 128;

    private final KnnRetrieval.Spec rule;
    private final ImageSource images;
    private final Workers workers;
    private final PictureEmbedder embedder;
    private final Supplier<NDManager> arrays;

    Retrieval(
            KnnRetrieval.Spec rule,
            ImageSource images,
            Embedding embedding,
            Workers workers,
            Supplier<NDManager> arrays) {
        this.rule = rule;
        this.images = images;
        this.workers = workers;
        this.arrays = arrays;
        this.embedder = new PictureEmbedder(embedding, workers, rule.crop());
    }

    /** Leaves the neighbours in a directory, and nothing else. */
    void run(Path directory, Monitor monitor) throws IOException {
        ImageIds ids = ImageIds.of(images);
        Shards features = Shards.begin(directory, "features", ids, IMAGES_A_FILE);
        if (!StoredNeighbours.isWritten(directory)) {
            features.complete(
                    "embed",
                    monitor,
                    (first, end, out, done) ->
                            write(embedder.embed(new WholePhotos(images, first, end, this::prepared), done), out));
            StoredNeighbours.write(directory, ids, rule.k(), search(read(features), monitor));
        }
        features.delete();
    }

    private int[] search(float[] vectors, Monitor monitor) {
        int count = images.size();
        int[] nearest = new int[Math.multiplyExact(count, rule.k())];
        monitor.begin("search", 0, (long) count * count, "pair");
        try (NDManager manager = arrays.get();
                MatrixSearch search = new MatrixSearch(vectors, count, rule.k(), manager, workers)) {
            for (int first = 0; first < count; first += MatrixSearch.QUERIES) {
                int end = Math.min(first + MatrixSearch.QUERIES, count);
                System.arraycopy(search.of(first, end), 0, nearest, first * rule.k(), (end - first) * rule.k());
                monitor.advance((long) end * count, Map.of());
            }
        }
        monitor.end();
        return nearest;
    }

    private static void write(List<float[]> vectors, DataOutput out) throws IOException {
        out.writeInt(vectors.get(0).length);
        for (float[] vector : vectors) {
            for (float value : Cosine.normalize(vector)) {
                out.writeFloat(value);
            }
        }
    }

    private static float[] read(Shards features) throws IOException {
        FloatBuffer all = FloatBuffer.allocate(0);
        for (int shard = 0; shard < features.count(); shard++) {
            try (DataInputStream in = features.read(shard)) {
                int width = in.readInt();
                if (shard == 0) {
                    all = FloatBuffer.allocate(
                            Math.multiplyExact(features.images().size(), width));
                }
                for (int i = width * (features.end(shard) - features.first(shard)); i > 0; i--) {
                    all.put(in.readFloat());
                }
            }
        }
        return all.array();
    }

    private RgbImage prepared(RgbImage photo) {
        return Resampling.shorterSideCrop(photo, rule.resize(), rule.crop(), Interpolation.BILINEAR);
    }
}
