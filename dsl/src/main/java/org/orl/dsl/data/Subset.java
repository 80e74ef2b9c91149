package org.orl.dsl.data;

import org.orl.dsl.artifact.ImageSet;

/**
 * The images of a set that a text file names, one a line: by the name of the file, without or with its folders.
 *
 * @param of the whole set
 * @param dataset the name that the command line locates, {@code --data NAME=DIR}
 * @param list the text file, relative to that folder
 * @since 0.1
 */
public record Subset(ImageSet of, String dataset, String list) implements ImageSet {}
