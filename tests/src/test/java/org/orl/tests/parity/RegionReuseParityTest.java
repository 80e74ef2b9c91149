package org.orl.tests.parity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.orl.dsl.artifact.Architecture;
import org.orl.dsl.artifact.Artifact;
import org.orl.dsl.artifact.Box;
import org.orl.dsl.artifact.Correspondences;
import org.orl.dsl.artifact.Correspondences.BoxPair;
import org.orl.dsl.artifact.Correspondences.NeighbourPairs;
import org.orl.dsl.artifact.Encoder;
import org.orl.dsl.artifact.Neighbours;
import org.orl.dsl.artifact.Proposals;
import org.orl.dsl.augment.Interpolation;
import org.orl.dsl.data.ImageFolder;
import org.orl.dsl.network.Mlp;
import org.orl.dsl.network.ResNet;
import org.orl.dsl.stage.KnnRetrieval;
import org.orl.dsl.stage.RandomInit;
import org.orl.dsl.stage.RoiPairs;
import org.orl.dsl.stage.SelectiveSearch;
import org.orl.dsl.stage.StageKind;
import org.orl.runtime.augment.Normalization;
import org.orl.runtime.data.DataPlaces;
import org.orl.runtime.data.DataSets;
import org.orl.runtime.data.ImageSource;
import org.orl.runtime.engine.Hardware;
import org.orl.runtime.execution.Context;
import org.orl.runtime.execution.Executor;
import org.orl.runtime.execution.Inputs;
import org.orl.runtime.image.Resampling;
import org.orl.runtime.image.RgbImage;
import org.orl.runtime.network.FeatureExtractor;
import org.orl.runtime.region.BoxFilter;
import org.orl.runtime.region.TopPairs;
import org.orl.runtime.report.Monitor;
import org.orl.runtime.retrieval.Cosine;
import org.orl.runtime.stage.KnnRetrievalExecutor;
import org.orl.runtime.stage.RandomInitExecutor;
import org.orl.runtime.stage.RoiPairsExecutor;
import org.orl.runtime.stage.SelectiveSearchExecutor;

/** On real photos, regions embedded once give the pairs that embedding them anew for every query gives. */
final class RegionReuseParityTest {

    private static final int PHOTOS = 12;
    private static final RoiPairs.Spec RULE = new RoiPairs.Spec(0.1, 64, 3, 0.5, 100, 64);
    private static final Hardware HARDWARE = new Hardware("cpu", 2);
    private static final ImageFolder SET = new ImageFolder("photos");

    @TempDir
    private Path folder;

    private DataSets data;

    @Test
    void embeddingsThatAreReusedGiveThePairsOfTheOfficialWay() throws IOException {
        copyPhotos();
        Architecture network = new Architecture(new ResNet.Spec(18, 16), new Mlp.Spec(32, 16));
        Encoder<?> encoder = run(new RandomInitExecutor(), new RandomInit.Spec(), network);
        Neighbours neighbours = run(new KnnRetrievalExecutor(), new KnnRetrieval.Spec(10, 112, 96), SET, encoder);
        Proposals proposals =
                run(new SelectiveSearchExecutor(), new SelectiveSearch.Spec(SelectiveSearch.Mode.FAST), SET);
        Correspondences found = run(new RoiPairsExecutor(), RULE, SET, encoder, neighbours, proposals);

        ImageSource images = data.open(SET);
        assertThat(found.imageIds()).hasSize(PHOTOS);
        int pairs = 0;
        try (FeatureExtractor extractor = FeatureExtractor.open(encoder, HARDWARE)) {
            for (int query = 0; query < PHOTOS; query++) {
                long id = images.id(query);
                List<NeighbourPairs> afresh = afresh(images, query, neighbours.of(id), proposals, extractor);
                assertThat(found.of(id).neighbours()).as(images.name(query)).isEqualTo(afresh);
                pairs += afresh.stream().mapToInt(each -> each.pairs().size()).sum();
            }
        }
        assertThat(pairs).isGreaterThan(PHOTOS * 10);
    }

    private void copyPhotos() throws IOException {
        Path photos = Files.createDirectory(folder.resolve("photos"));
        for (Path file : RealPhotos.first(PHOTOS)) {
            Files.copy(file, photos.resolve(file.getFileName()));
        }
        data = new DataSets(new DataPlaces(Map.of("photos", photos)));
    }

    private <A extends Artifact, K extends StageKind<A>> A run(Executor<K, A> executor, K kind, Artifact... artifacts)
            throws IOException {
        Inputs inputs = new Inputs(List.of(artifacts), List.of(), List.of());
        Path directory = Files.createDirectory(folder.resolve(kind.getClass().getName()));
        executor.execute(kind, inputs, new Context(directory, 3, HARDWARE, data, Monitor.silent(), 0));
        return executor.load(kind, inputs, directory);
    }

    /** The query's and each neighbour's regions, cut out and embedded for this query alone, an image a batch. */
    private static List<NeighbourPairs> afresh(
            ImageSource images, int query, long[] neighbours, Proposals proposals, FeatureExtractor extractor) {
        List<Box> own = regions(images.id(query), proposals);
        float[][] ownVectors = embed(images.read(query), own, extractor);
        List<NeighbourPairs> all = new ArrayList<>();
        for (long neighbour : neighbours) {
            List<Box> others = regions(neighbour, proposals);
            float[][] otherVectors = embed(images.read(position(images, neighbour)), others, extractor);
            float[] similarities = new float[own.size() * others.size()];
            for (int i = 0; i < similarities.length; i++) {
                similarities[i] = Cosine.products(
                        ownVectors[i / others.size()],
                        0,
                        1,
                        otherVectors[i % others.size()],
                        0,
                        1,
                        otherVectors[0].length)[0];
            }
            List<BoxPair> pairs = new ArrayList<>();
            for (int index : TopPairs.largest(similarities, TopPairs.count(own.size(), RULE.topRatio()))) {
                pairs.add(new BoxPair(own.get(index / others.size()), others.get(index % others.size())));
            }
            all.add(new NeighbourPairs(neighbour, pairs));
        }
        return all;
    }

    private static List<Box> regions(long id, Proposals proposals) {
        List<Box> proposed = proposals.of(id);
        return Arrays.stream(BoxFilter.keep(proposed, RULE))
                .mapToObj(proposed::get)
                .toList();
    }

    private static float[][] embed(RgbImage photo, List<Box> boxes, FeatureExtractor extractor) {
        int size = RULE.patchSize();
        float[] patches = new float[boxes.size() * 3 * size * size];
        for (int i = 0; i < boxes.size(); i++) {
            RgbImage patch = Resampling.cropResize(photo, boxes.get(i), size, size, Interpolation.BILINEAR);
            Normalization.write(patch, patches, i * 3 * size * size);
        }
        float[][] vectors = extractor.pooled(patches, boxes.size(), size);
        for (float[] vector : vectors) {
            Cosine.normalize(vector);
        }
        return vectors;
    }

    private static int position(ImageSource images, long id) {
        for (int i = 0; i < images.size(); i++) {
            if (images.id(i) == id) {
                return i;
            }
        }
        throw new AssertionError("No image " + id);
    }
}
