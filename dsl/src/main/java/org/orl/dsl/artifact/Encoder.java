package org.orl.dsl.artifact;

import java.nio.file.Path;

/**
 * A trained (or initialised) network: its architecture and the file of its weights.
 *
 * @param <R> which encoder of the experiment it is
 * @param architecture backbone and projector
 * @param weights a safetensors file with {@code backbone.*} (torchvision names) and {@code projector.*} tensors,
 *     batch-norm statistics included
 * @since 0.1
 */
@SuppressWarnings("UnusedTypeParameter") // the role is there for the type of the edge alone
public record Encoder<R extends Role>(Architecture architecture, Path weights) implements Artifact {}
