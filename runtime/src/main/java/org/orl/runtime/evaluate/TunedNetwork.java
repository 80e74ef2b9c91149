package org.orl.runtime.evaluate;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.List;
import org.orl.dsl.artifact.Encoder;
import org.orl.runtime.engine.InPlace;
import org.orl.runtime.network.EncoderFile;
import org.orl.runtime.network.EncoderNetwork;
import org.orl.runtime.network.LinearHeads;
import org.orl.runtime.network.Network;
import org.orl.runtime.network.Networks;
import org.orl.runtime.network.State;
import org.orl.runtime.train.CrossEntropy;
import org.orl.runtime.train.TrainingBatch;
import org.orl.runtime.train.TrainingSystem;
import org.orl.runtime.train.Variables;

/**
 * A backbone and a linear classifier on its averaged last stage, trained together.
 *
 * <p>The batch holds pictures and the class of every picture as a float. The projector of the encoder plays no part.
 */
final class TunedNetwork implements TrainingSystem {

    private static final String HEAD = "head.";

    private final NDManager manager;
    private final Network backbone;
    private final LinearHeads head;
    private final double headRate;
    private final Variables variables;

    /**
     * The backbone of an encoder with its weights, and a classifier with the values that a seed gives.
     *
     * @param encoder its architecture and file
     * @param classes how many
     * @param headRate what the classifier's learning rate is multiplied with
     * @param seed of the classifier's initial values
     * @param manager owns all arrays
     */
    TunedNetwork(Encoder<?> encoder, int classes, double headRate, long seed, NDManager manager) throws IOException {
        this.manager = manager;
        this.headRate = headRate;
        State state = new State(manager);
        backbone = Networks.backbone(encoder.architecture().backbone(), state.scope("backbone"));
        try (EncoderNetwork whole = new EncoderNetwork(encoder.architecture(), manager)) {
            EncoderFile.read(encoder.weights(), whole);
            state.all()
                    .forEach((path, array) ->
                            InPlace.copy(array, whole.state().all().get(path)));
        }
        State classifier = new State(manager);
        head = LinearHeads.onLast(classifier.scope(""), backbone.features(), classes);
        classifier.initialise(seed);
        variables = new Variables().train("", state).train(HEAD, classifier);
    }

    @Override
    public Variables variables() {
        return variables;
    }

    @Override
    public double rateFactor(String parameter) {
        return parameter.startsWith(HEAD) ? headRate : 1;
    }

    @Override
    public List<String> terms() {
        return List.of("loss");
    }

    @Override
    public NDList losses(TrainingBatch batch, long step) {
        NDArray labels = batch.tensors().get(1).toType(DataType.INT64, false).flatten();
        return new NDList(CrossEntropy.of(logits(batch.view(0), true), labels));
    }

    private NDArray logits(NDArray pictures, boolean training) {
        NDList map = new NDList(backbone.forward(pictures, training));
        return head.logits(head.pool(map), training).head();
    }

    /** The first guesses for every picture. */
    float[][] guesses(float[] pictures, int count, int size) {
        try (NDManager step = manager.newSubManager()) {
            FloatBuffer pixels = FloatBuffer.wrap(pictures, 0, count * 3 * size * size);
            NDArray images = step.create(pixels, new Shape(count, 3, size, size));
            float[] logits = logits(images, false).toFloatArray();
            int classes = logits.length / count;
            float[][] guesses = new float[count][Guesses.kept(classes)];
            for (int i = 0; i < count; i++) {
                Guesses.write(Arrays.copyOfRange(logits, i * classes, (i + 1) * classes), guesses[i], 0);
            }
            return guesses;
        }
    }
}
