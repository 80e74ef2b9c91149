package org.orl.dsl.artifact;

import org.orl.dsl.network.Backbone;
import org.orl.dsl.network.Head;

/**
 * The shape of an encoder: a backbone and the projection head on it, without weights.
 *
 * @param backbone from an image to a feature map
 * @param projector from the pooled feature map to the embedding that the loss compares
 * @since 0.1
 */
public record Architecture(Backbone backbone, Head projector) implements Artifact {}
