package org.orl.runtime.evaluate;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.orl.dsl.evaluate.ProbeHeads;
import org.orl.runtime.network.EncoderNetwork;
import org.orl.runtime.network.LinearHeads;
import org.orl.runtime.network.State;

/** A frozen encoder and the linear classifiers on it. */
final class Probe {

    private final NDManager manager;
    private final EncoderNetwork encoder;
    private final State state;
    private final LinearHeads heads;

    /**
     * Classifiers with the values that a seed gives.
     *
     * @param where on which stages
     * @param encoder with its weights
     * @param side of the pictures in pixels
     * @param classes how many
     * @param seed of the initial values
     * @param manager owns all arrays
     */
    Probe(ProbeHeads where, EncoderNetwork encoder, int side, int classes, long seed, NDManager manager) {
        this.manager = manager;
        this.encoder = encoder;
        state = new State(manager);
        heads = where == ProbeHeads.LAST
                ? LinearHeads.onLast(state.scope(""), encoder.backbone().features(), classes)
                : LinearHeads.onStages(state.scope(""), maps(side), classes);
        state.initialise(seed);
        state.requireGradients();
    }

    private List<Shape> maps(int side) {
        try (NDManager step = manager.newSubManager()) {
            NDArray black = step.zeros(new Shape(1, 3, side, side));
            return encoder.backbone().stages(black, false).stream()
                    .map(NDArray::getShape)
                    .toList();
        }
    }

    LinearHeads heads() {
        return heads;
    }

    /** What is trained, on pictures. */
    ProbeSystem onPictures() {
        return new ProbeSystem(encoder.backbone(), heads, state);
    }

    /** What is trained, on pooled features. */
    ProbeSystem onFeatures() {
        return new ProbeSystem(null, heads, state);
    }

    /** What the heads see of every picture: one row, the heads' numbers one after the other. */
    float[][] pooled(float[] pictures, int count, int size) {
        return rows(pictures, count, size, features -> features);
    }

    /** The first guesses of every head for every picture, one head after the other. */
    float[][] guesses(float[] pictures, int count, int size) {
        float[][] logits = rows(pictures, count, size, features -> heads.logits(features, false));
        int heads = this.heads.names().size();
        int classes = logits[0].length / heads;
        int kept = Guesses.kept(classes);
        float[][] guesses = new float[count][heads * kept];
        for (int i = 0; i < count; i++) {
            for (int h = 0; h < heads; h++) {
                float[] own = Arrays.copyOfRange(logits[i], h * classes, (h + 1) * classes);
                Guesses.write(own, guesses[i], h * kept);
            }
        }
        return guesses;
    }

    private float[][] rows(float[] pictures, int count, int size, Function<NDList, NDList> what) {
        try (NDManager step = manager.newSubManager()) {
            FloatBuffer pixels = FloatBuffer.wrap(pictures, 0, count * 3 * size * size);
            NDArray images = step.create(pixels, new Shape(count, 3, size, size));
            NDList found = what.apply(heads.pool(encoder.backbone().stages(images, false)));
            List<float[]> parts = new ArrayList<>();
            found.forEach(array -> parts.add(array.toFloatArray()));
            int width = parts.stream().mapToInt(part -> part.length / count).sum();
            float[][] rows = new float[count][width];
            for (int i = 0; i < count; i++) {
                int at = 0;
                for (float[] part : parts) {
                    int own = part.length / count;
                    System.arraycopy(part, i * own, rows[i], at, own);
                    at += own;
                }
            }
            return rows;
        }
    }
}
