package org.orl.runtime.train;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.pooling.Pool;
import org.orl.runtime.network.EncoderNetwork;

/**
 * A system whose result is an encoder: what pre-trains.
 *
 * @since 0.1
 */
public interface EncoderSystem extends TrainingSystem {

    /** The network whose backbone and projector are the result. */
    EncoderNetwork encoder();

    /**
     * What images are to the network, to see whether they are told apart: the projector's outputs unless overridden, of
     * a map the mean over its cells. Changes nothing, running statistics included.
     *
     * @param images N x 3 x H x W, normalised
     * @return N x D, on the manager of the images
     */
    default NDArray representation(NDArray images) {
        NDArray rows = encoder().project(images, false);
        return rows.getShape().dimension() > 2 ? Pool.globalAvgPool2d(rows) : rows;
    }
}
