package org.orl.dsl.data;

import org.orl.dsl.artifact.ImageSet;

/**
 * Pictures in one folder a class, sorted by path; the folder's name is the class.
 *
 * @param dataset the name that the command line locates, {@code --data NAME=DIR}
 * @param folder the folder of the classes' folders, relative to that one
 * @since 0.1
 */
public record ClassFolders(String dataset, String folder) implements ImageSet {}
