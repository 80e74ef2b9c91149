package org.orl.dsl.data;

import org.orl.dsl.artifact.ImageSet;

/**
 * Images listed by a JSON file in COCO's instances form; without annotations it is a list of unlabelled images.
 *
 * <p>As labelled images: an image is positive for the categories of its boxes; {@code ignore: 1} (or {@code difficult})
 * boxes alone make it difficult for that class.
 *
 * @param dataset the name that the command line locates, {@code --data NAME=DIR}
 * @param annotations the JSON file, relative to that folder
 * @param images the folder of the pictures, relative to that folder
 * @since 0.1
 */
public record CocoJson(String dataset, String annotations, String images) implements ImageSet {}
