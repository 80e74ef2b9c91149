package org.orl.runtime.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.orl.dsl.artifact.Neighbours;
import org.orl.dsl.augment.Interpolation;
import org.orl.dsl.stage.KnnRetrieval;
import org.orl.runtime.UserError;
import org.orl.runtime.augment.Normalization;
import org.orl.runtime.feature.Embedding;
import org.orl.runtime.image.Resampling;
import org.orl.runtime.parallel.Workers;
import org.orl.runtime.report.Monitor;
import org.orl.runtime.retrieval.Cosine;
import org.orl.runtime.retrieval.StoredNeighbours;

class RetrievalTest {

    private static final KnnRetrieval.Spec RULE = new KnnRetrieval.Spec(3, 10, 8);

    private final Pictures images = Pictures.of(300); // three files

    @TempDir
    private Path directory;

    @Test
    void findsTheImagesWithTheNearestEmbeddings() throws IOException {
        run(images, Pictures::embed, 2);
        Neighbours neighbours = StoredNeighbours.open(directory);
        assertThat(neighbours.k()).isEqualTo(3);
        assertThat(neighbours.imageIds()).hasSize(300).startsWith(1000L);
        for (int query : new int[] {0, 127, 128, 299}) {
            assertThat(neighbours.of(images.id(query))).containsExactly(expected(query));
        }
    }

    @Test
    void leavesTheResultAlone() throws IOException {
        run(images, Pictures::embed, 2);
        assertThat(files()).containsExactly("neighbours.bin");
    }

    @Test
    void writesTheSameBytesOnAnyNumberOfThreadsAndAfterAnInterruption() throws IOException {
        run(images, Pictures::embed, 1);
        byte[] uninterrupted = Files.readAllBytes(directory.resolve("neighbours.bin"));
        Files.delete(directory.resolve("neighbours.bin"));
        int[] batches = {0};
        assertThatThrownBy(() -> run(
                        images,
                        (pictures, count, size) -> {
                            if (++batches[0] > 3) { // in the second file
                                throw new IllegalStateException("power failure");
                            }
                            return Pictures.embed(pictures, count, size);
                        },
                        3))
                .hasMessage("power failure");
        assertThat(files()).contains("features-00000.shard").doesNotContain("features-00001.shard");
        images.reads.set(0);
        run(images, Pictures::embed, 4);
        assertThat(images.reads).hasValue(300 - 128);
        assertThat(Files.readAllBytes(directory.resolve("neighbours.bin"))).isEqualTo(uninterrupted);
    }

    @Test
    void saysWhoseFeaturesAreNoNumbers() {
        assertThatThrownBy(() -> run(
                        images,
                        (pictures, count, size) -> {
                            float[][] rows = Pictures.embed(pictures, count, size);
                            rows[2][0] = Float.NaN;
                            return rows;
                        },
                        2))
                .isInstanceOf(UserError.class)
                .hasMessageContaining(images.name(2));
    }

    private void run(Pictures set, Embedding embedding, int threads) throws IOException {
        try (Workers workers = new Workers(threads)) {
            new Retrieval(RULE, set, embedding, workers, () -> NDManager.newBaseManager("PyTorch"))
                    .run(directory, Monitor.silent());
        }
    }

    private long[] expected(int query) {
        float[] own = vector(images.id(query));
        return Arrays.stream(ids())
                .filter(id -> id != images.id(query))
                .boxed()
                .sorted(Comparator.comparingDouble(id -> -cosine(own, vector(id))))
                .limit(3)
                .mapToLong(Long::longValue)
                .toArray();
    }

    private long[] ids() {
        long[] ids = new long[images.size()];
        Arrays.setAll(ids, images::id);
        return ids;
    }

    private static float[] vector(long id) {
        float[] pixels = new float[3 * 8 * 8];
        Normalization.write(
                Resampling.centerCrop(Resampling.shorterSide(Pictures.picture(id), 10, Interpolation.BILINEAR), 8),
                pixels,
                0);
        return Cosine.normalize(Pictures.embed(pixels, 1, 8)[0]);
    }

    private static double cosine(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (double) a[i] * b[i];
        }
        return sum;
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
