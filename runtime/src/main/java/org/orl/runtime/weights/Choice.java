package org.orl.runtime.weights;

import java.util.List;
import java.util.Optional;

/**
 * What of a file is wanted.
 *
 * @param backbone how the names of the backbone's tensors begin; empty to find out
 * @param projector how those of the projector begin; only if the backbone's is given
 * @param withProjector whether to take the projector, if there is one
 * @param ignored beginnings of names that are to be left out
 * @since 0.1
 */
public record Choice(
        Optional<String> backbone, Optional<String> projector, boolean withProjector, List<String> ignored) {

    /** All that is known of an encoder, projector included. */
    public static Choice all() {
        return new Choice(Optional.empty(), Optional.empty(), true, List.of());
    }

    /** The backbone alone. */
    public static Choice backboneAlone() {
        return new Choice(Optional.empty(), Optional.empty(), false, List.of());
    }
}
