package org.orl.runtime.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.orl.dsl.artifact.Box;
import org.orl.dsl.artifact.Correspondences;
import org.orl.dsl.artifact.Correspondences.BoxPair;
import org.orl.dsl.artifact.Correspondences.NeighbourPairs;
import org.orl.dsl.artifact.Neighbours;
import org.orl.dsl.artifact.Proposals;
import org.orl.dsl.augment.Interpolation;
import org.orl.dsl.stage.RoiPairs;
import org.orl.runtime.UserError;
import org.orl.runtime.augment.Normalization;
import org.orl.runtime.feature.Embedding;
import org.orl.runtime.image.Resampling;
import org.orl.runtime.parallel.Workers;
import org.orl.runtime.random.Draws;
import org.orl.runtime.region.BoxFilter;
import org.orl.runtime.region.StoredCorrespondences;
import org.orl.runtime.region.TopPairs;
import org.orl.runtime.report.Monitor;
import org.orl.runtime.retrieval.Cosine;

class PairingTest {

    private static final RoiPairs.Spec RULE = new RoiPairs.Spec(0.3, 6, 3, 0.5, 12, 9);

    private final Pictures images = Pictures.of(150); // three files
    private final AtomicInteger embedded = new AtomicInteger();

    @TempDir
    private Path directory;

    @Test
    void reusedEmbeddingsGiveThePairsThatEmbeddingEveryQueryAfreshGives() throws IOException {
        run(Pictures::embed, 2);
        Correspondences found = StoredCorrespondences.open(directory);
        assertThat(found.imageIds()).containsExactly(ids());
        for (long id : ids()) {
            assertThat(found.of(id).boxes()).isEqualTo(filtered(id)).isNotEmpty();
            assertThat(found.of(id).neighbours()).isEqualTo(afresh(id));
        }
    }

    @Test
    void embedsEveryRegionOnce() throws IOException {
        run(
                (pictures, count, size) -> {
                    embedded.addAndGet(count);
                    return Pictures.embed(pictures, count, size);
                },
                2);
        int regions = Arrays.stream(ids()).mapToInt(id -> filtered(id).size()).sum();
        assertThat(embedded).hasValue(regions);
    }

    @Test
    void leavesThePairsAlone() throws IOException {
        run(Pictures::embed, 2);
        assertThat(files())
                .containsExactly("pairs-00000.shard", "pairs-00001.shard", "pairs-00002.shard", "pairs.index");
    }

    @Test
    void writesTheSameBytesOnAnyNumberOfThreadsAndAfterAnInterruption() throws IOException {
        run(Pictures::embed, 1);
        List<byte[]> uninterrupted = contents();
        for (String file : files()) {
            Files.delete(directory.resolve(file));
        }
        assertThatThrownBy(() -> run(
                        (pictures, count, size) -> {
                            if (embedded.addAndGet(count) > 700) {
                                throw new IllegalStateException("power failure");
                            }
                            return Pictures.embed(pictures, count, size);
                        },
                        3))
                .hasMessage("power failure");
        assertThat(files()).contains("embeddings-00000.shard");
        run(Pictures::embed, 4);
        List<byte[]> resumed = contents();
        assertThat(resumed).hasSameSizeAs(uninterrupted);
        for (int i = 0; i < resumed.size(); i++) {
            assertThat(resumed.get(i)).isEqualTo(uninterrupted.get(i));
        }
    }

    @Test
    void refusesProposalsOfAnotherSet() {
        Pairing pairing = new Pairing(
                RULE, images, neighbours(), new Given(new long[] {images.id(0)}), Pictures::embed, new Workers(1));
        assertThatThrownBy(() -> pairing.run(directory, Monitor.silent()))
                .isInstanceOf(UserError.class)
                .hasMessageContaining(images.name(1))
                .hasMessageContaining("proposals");
    }

    private void run(Embedding embedding, int threads) throws IOException {
        try (Workers workers = new Workers(threads)) {
            new Pairing(RULE, images, neighbours(), new Given(ids()), embedding, workers)
                    .run(directory, Monitor.silent());
        }
    }

    private long[] ids() {
        return IntStream.range(0, images.size()).mapToLong(images::id).toArray();
    }

    private static List<Box> filtered(long id) {
        List<Box> boxes = proposed(id);
        return Arrays.stream(BoxFilter.keep(boxes, RULE)).mapToObj(boxes::get).toList();
    }

    /** The official way: query and neighbours embedded for this query alone. */
    private List<NeighbourPairs> afresh(long id) {
        List<NeighbourPairs> all = new ArrayList<>();
        for (long neighbour : neighbours().of(id)) {
            List<Box> queries = filtered(id);
            List<Box> keys = filtered(neighbour);
            float[] similarities = Cosine.products(
                    vectors(id, queries), 0, queries.size(), vectors(neighbour, keys), 0, keys.size(), 5);
            List<BoxPair> pairs = new ArrayList<>();
            for (int index : TopPairs.largest(similarities, Math.max(1, (int) (0.3 * queries.size())))) {
                pairs.add(new BoxPair(queries.get(index / keys.size()), keys.get(index % keys.size())));
            }
            all.add(new NeighbourPairs(neighbour, pairs));
        }
        return all;
    }

    private static float[] vectors(long id, List<Box> boxes) {
        float[] vectors = new float[5 * boxes.size()];
        for (int i = 0; i < boxes.size(); i++) {
            float[] pixels = new float[3 * 9 * 9];
            Normalization.write(
                    Resampling.cropResize(Pictures.picture(id), boxes.get(i), 9, 9, Interpolation.BILINEAR), pixels, 0);
            System.arraycopy(Cosine.normalize(Pictures.embed(pixels, 1, 9)[0]), 0, vectors, 5 * i, 5);
        }
        return vectors;
    }

    private static List<Box> proposed(long id) {
        Draws draws = Draws.of(77, id);
        List<Box> boxes = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            int x = draws.below(20);
            int y = draws.below(14);
            boxes.add(new Box(x, y, 4 + draws.below(24 - x), 4 + draws.below(18 - y)));
        }
        return boxes;
    }

    private Neighbours neighbours() {
        return new Neighbours() {
            @Override
            public int k() {
                return 3;
            }

            @Override
            public long[] imageIds() {
                return ids();
            }

            @Override
            public long[] of(long imageId) {
                int[] order = Draws.of(5, imageId).permutation(images.size());
                return Arrays.stream(order)
                        .mapToLong(images::id)
                        .filter(id -> id != imageId)
                        .limit(3)
                        .toArray();
            }
        };
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Given(long... imageIds) implements Proposals {

        @Override
        public List<Box> of(long imageId) {
            return proposed(imageId);
        }
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private List<byte[]> contents() throws IOException {
        List<byte[]> contents = new ArrayList<>();
        for (String file : files()) {
            contents.add(Files.readAllBytes(directory.resolve(file)));
        }
        return contents;
    }
}
