package org.orl.runtime.bench;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.List;
import org.orl.dsl.artifact.Architecture;
import org.orl.dsl.artifact.Box;
import org.orl.dsl.augment.Interpolation;
import org.orl.dsl.network.Mlp;
import org.orl.dsl.network.ResNet;
import org.orl.runtime.augment.Normalization;
import org.orl.runtime.feature.PictureEmbedder;
import org.orl.runtime.feature.Pictures;
import org.orl.runtime.image.Resampling;
import org.orl.runtime.image.RgbImage;
import org.orl.runtime.network.EncoderNetwork;
import org.orl.runtime.parallel.Workers;
import org.orl.runtime.random.Draws;
import org.orl.runtime.region.RegionPairs;
import org.orl.runtime.region.TopPairs;
import org.orl.runtime.retrieval.Cosine;

/**
 * Seconds an image of stage 2's last step: its 50 regions are cut out and embedded once, then paired with those of ten
 * neighbours, whose embeddings are there already.
 *
 * @param patch side to which regions are resized, in pixels
 * @param runs how many images are measured
 */
record RegionPairing(int patch, int runs) implements Item {

    private static final int REGIONS = 50;
    private static final int NEIGHBOURS = 10;
    private static final double TOP_RATIO = 0.1;

    @Override
    public String name() {
        return "region-pairs-" + patch;
    }

    @Override
    public String what() {
        return "pairs an image's " + REGIONS + " regions at " + patch + " px with those of " + NEIGHBOURS
                + " neighbours, ResNet-18";
    }

    @Override
    public String unit() {
        return "s/image";
    }

    @Override
    public String reference() {
        return "region pairs, " + patch + " px, times ten neighbours";
    }

    @Override
    public Probe prepare(Conditions conditions) {
        Workers workers = new Workers(conditions.threads());
        NDManager manager = conditions.newManager();
        EncoderNetwork network =
                new EncoderNetwork(new Architecture(new ResNet.Spec(18, 64), new Mlp.Spec(4096, 256)), manager);
        network.state().initialise(0);
        PictureEmbedder embedder = new PictureEmbedder(
                (pictures, count, size) -> projected(network, manager, pictures, count, size), workers, patch);
        Patches patches = new Patches(conditions.photos().decode(0), patch);
        Probe probe = Probe.duration(() -> {
            List<float[]> vectors = embedder.embed(patches, () -> {});
            int width = vectors.get(0).length;
            float[] own = new float[vectors.size() * width];
            for (int i = 0; i < vectors.size(); i++) {
                System.arraycopy(Cosine.normalize(vectors.get(i)), 0, own, i * width, width);
            }
            for (int neighbour = 0; neighbour < NEIGHBOURS; neighbour++) {
                float[] similarities = Cosine.products(own, 0, REGIONS, own, 0, REGIONS, width);
                Sink.take(RegionPairs.mostSimilar(neighbour, similarities, REGIONS, TopPairs.count(REGIONS, TOP_RATIO))
                        .count());
            }
        });
        return new Probe() {
            @Override
            public double figure() {
                return probe.figure();
            }

            @Override
            public void close() {
                workers.close();
                manager.close();
            }
        };
    }

    private static float[][] projected(
            EncoderNetwork network, NDManager manager, float[] pictures, int count, int size) {
        try (NDManager scratch = manager.newSubManager()) {
            FloatBuffer pixels = FloatBuffer.wrap(pictures, 0, count * 3 * size * size);
            NDArray embedded = network.project(scratch.create(pixels, new Shape(count, 3, size, size)), false);
            float[] values = embedded.toFloatArray();
            int width = values.length / count;
            float[][] rows = new float[count][];
            Arrays.setAll(rows, i -> Arrays.copyOfRange(values, i * width, (i + 1) * width));
            return rows;
        }
    }

    /** Boxes anywhere in a photo, squashed to squares. */
    private record Patches(RgbImage photo, int size) implements Pictures {

        @Override
        public int photos() {
            return 1;
        }

        @Override
        public int count(int number) {
            return REGIONS;
        }

        @Override
        public String name(int number) {
            return "photo";
        }

        @Override
        public void write(int number, int from, int to, float[] target, int offset) {
            for (int i = from; i < to; i++) {
                Draws draws = Draws.of(i);
                int width = 1 + draws.below(photo.width());
                int height = 1 + draws.below(photo.height());
                Box box = new Box(
                        draws.below(photo.width() - width + 1),
                        draws.below(photo.height() - height + 1),
                        width,
                        height);
                RgbImage square = Resampling.cropResize(photo, box, size, size, Interpolation.BILINEAR);
                Normalization.write(square, target, offset + (i - from) * 3 * size * size);
            }
        }
    }
}
