package org.orl.dsl.data;

import org.orl.dsl.artifact.ImageSet;

/**
 * Images of a PASCAL VOC devkit folder, labelled by {@code ImageSets/Main/CLASS_SPLIT.txt} (1, -1, and 0 for difficult).
 *
 * @param dataset the name that the command line locates, {@code --data NAME=DIR}; the folder holds {@code JPEGImages}
 *     and {@code ImageSets}
 * @param split the list, such as {@code trainval}
 * @since 0.1
 */
public record VocDevkit(String dataset, String split) implements ImageSet {}
