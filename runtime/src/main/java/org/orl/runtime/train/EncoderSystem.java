package org.orl.runtime.train;

import org.orl.runtime.network.EncoderNetwork;

/**
 * A system whose result is an encoder: what pre-trains.
 *
 * @since 0.1
 */
public interface EncoderSystem extends TrainingSystem {

    /** The network whose backbone and projector are the result. */
    EncoderNetwork encoder();
}
