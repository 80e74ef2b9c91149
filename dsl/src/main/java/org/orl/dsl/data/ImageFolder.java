package org.orl.dsl.data;

import org.orl.dsl.artifact.ImageSet;

/**
 * Every picture below a folder, sorted by path, without labels.
 *
 * @param dataset the name that the command line locates, {@code --data NAME=DIR}
 * @since 0.1
 */
public record ImageFolder(String dataset) implements ImageSet {}
