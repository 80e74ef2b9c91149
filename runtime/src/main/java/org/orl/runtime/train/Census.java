package org.orl.runtime.train;

import java.io.IOException;
import org.orl.runtime.network.EncoderNetwork;

/**
 * Embeds every image of a set, so that a memory of them can begin.
 *
 * @since 0.1
 */
@FunctionalInterface
public interface Census {

    /**
     * Embeds.
     *
     * @param network whose projector's outputs are wanted; its running statistics are used
     * @return one row an image, in the order of the set
     * @throws IOException if a picture cannot be read
     */
    float[][] of(EncoderNetwork network) throws IOException;
}
