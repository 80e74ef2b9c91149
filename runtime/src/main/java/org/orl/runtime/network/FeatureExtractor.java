package org.orl.runtime.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.pooling.Pool;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.function.BiFunction;
import org.orl.dsl.artifact.Encoder;
import org.orl.runtime.UserError;
import org.orl.runtime.engine.Engine;
import org.orl.runtime.engine.Hardware;

/**
 * A trained encoder that only looks: batch norm uses its running statistics, and no gradients are recorded.
 *
 * <p>Images are N x 3 x size x size normalised floats in one array, which may be longer than needed.
 *
 * @since 0.1
 */
public final class FeatureExtractor implements AutoCloseable {

    private final NDManager manager;
    private final EncoderNetwork network;

    private FeatureExtractor(NDManager manager, EncoderNetwork network) {
        this.manager = manager;
        this.network = network;
    }

    /**
     * Loads an encoder.
     *
     * @param encoder its architecture and file
     * @param hardware what to compute on
     * @return to be closed
     * @throws IOException if the file cannot be read
     * @throws UserError if the file does not fit the architecture
     */
    public static FeatureExtractor open(Encoder<?> encoder, Hardware hardware) throws IOException {
        NDManager manager = Engine.start(hardware).newManager();
        try {
            EncoderNetwork network = new EncoderNetwork(encoder.architecture(), manager);
            EncoderFile.read(encoder.weights(), network);
            return new FeatureExtractor(manager, network);
        } catch (IOException | RuntimeException e) {
            manager.close();
            throw e;
        }
    }

    /**
     * Takes an encoder over.
     *
     * @param network with its weights
     * @param manager of the network; closed with the extractor
     * @return to be closed
     */
    public static FeatureExtractor of(EncoderNetwork network, NDManager manager) {
        return new FeatureExtractor(manager, network);
    }

    /**
     * The output of one stage of the backbone.
     *
     * @param images N x 3 x size x size
     * @param count N, at least 1
     * @param size height and width
     * @param stage 0 for the stem, before its pooling, then 1 to 4
     * @return one map a picture
     */
    public Maps stage(float[] images, int count, int size, int stage) {
        long[][] shape = new long[1][];
        float[][] rows = rows(images, count, size, (pictures, backbone) -> {
            NDArray output = backbone.stages(pictures, false).get(stage);
            shape[0] = output.getShape().slice(1).getShape();
            return output;
        });
        return new Maps(rows, shape[0]);
    }

    /**
     * Feature maps.
     *
     * @param rows one a picture: channel, then row, then column
     * @param shape channels, height, width
     */
    @SuppressWarnings("ArrayRecordComponent") // nobody compares two by equals
    public record Maps(float[][] rows, long[] shape) {}

    /**
     * The projector's output, not normalised.
     *
     * @param images N x 3 x size x size
     * @param count N, at least 1
     * @param size height and width
     * @return N rows
     */
    public float[][] projected(float[] images, int count, int size) {
        return rows(
                images,
                count,
                size,
                (pictures, backbone) -> network.projector().forward(backbone.forward(pictures, false), false));
    }

    /**
     * The backbone's last map, averaged over its cells.
     *
     * @param images N x 3 x size x size
     * @param count N, at least 1
     * @param size height and width
     * @return N rows, one number a channel
     */
    public float[][] pooled(float[] images, int count, int size) {
        return rows(
                images, count, size, (pictures, backbone) -> Pool.globalAvgPool2d(backbone.forward(pictures, false)));
    }

    /**
     * One output of the backbone, averaged over overlapping squares down to a few cells.
     *
     * @param images N x 3 x size x size
     * @param count N, at least 1
     * @param size height and width
     * @param layer 1 is the stem before its pooling, 2 to 5 are the stages
     * @param cells of a row and of a column of the result; 0 for the protocol's
     * @return N rows: channel, then row, then column
     * @throws UserError if there is no such layer, or its map has fewer cells than that
     */
    public float[][] grid(float[] images, int count, int size, int layer, int cells) {
        return rows(images, count, size, (pictures, backbone) -> {
            NDList maps = backbone.stages(pictures, false);
            if (layer > maps.size()) {
                throw new UserError(
                        UserError.Kind.USAGE,
                        "Layer " + layer + " is wanted, but the backbone has " + maps.size() + ".",
                        "Use a layer from 1 to " + maps.size() + ".");
            }
            NDArray map = maps.get(layer - 1);
            return Pooling.of(layer, map, cells).apply(map);
        });
    }

    /** Frees the encoder. */
    @Override
    public void close() {
        network.close();
        manager.close();
    }

    private float[][] rows(float[] images, int count, int size, BiFunction<NDArray, Network, NDArray> features) {
        try (NDManager step = manager.newSubManager()) {
            FloatBuffer pixels = FloatBuffer.wrap(images, 0, count * 3 * size * size);
            NDArray pictures = step.create(pixels, new Shape(count, 3, size, size));
            float[] values = features.apply(pictures, network.backbone()).toFloatArray();
            int width = values.length / count;
            float[][] rows = new float[count][];
            Arrays.setAll(rows, i -> Arrays.copyOfRange(values, i * width, (i + 1) * width));
            return rows;
        }
    }
}
