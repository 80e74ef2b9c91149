package org.orl.runtime.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import org.orl.dsl.artifact.Architecture;

/**
 * A backbone with a projector on it, and their tensors: {@code backbone.*} and {@code projector.*}.
 *
 * @since 0.1
 */
public final class EncoderNetwork implements AutoCloseable {

    private final State state;
    private final Network backbone;
    private final Network projector;

    /**
     * Builds both; all tensors are 0 until {@link State#initialise} or {@link EncoderFile#read} gives them values.
     *
     * @param architecture their records
     * @param manager gives the device; closing it closes the network
     * @throws org.orl.runtime.UserError if nothing knows a record
     */
    public EncoderNetwork(Architecture architecture, NDManager manager) {
        state = new State(manager);
        backbone = Networks.backbone(architecture.backbone(), state.scope("backbone"));
        projector = Networks.head(architecture.projector(), backbone.features(), state.scope("projector"));
    }

    /** All tensors. */
    public State state() {
        return state;
    }

    /** From images, N x 3 x H x W normalised, to a feature map. */
    public Network backbone() {
        return backbone;
    }

    /** From a feature map to an embedding. */
    public Network projector() {
        return projector;
    }

    /**
     * Embeds images.
     *
     * @param images N x 3 x H x W, normalised
     * @param training as in {@link Network#forward}
     * @return N x width of the projector, on the manager of the images
     */
    public NDArray project(NDArray images, boolean training) {
        try (NDArray map = backbone.forward(images, training)) {
            return projector.forward(map, training);
        }
    }

    /** Frees the tensors. */
    @Override
    public void close() {
        state.close();
    }
}
