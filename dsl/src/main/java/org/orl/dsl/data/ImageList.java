package org.orl.dsl.data;

import org.orl.dsl.artifact.ImageSet;

/**
 * Pictures named by a text file, a path and the number of the class a line: {@code a/abbey/x.jpg 0} or
 * {@code a/abbey/x.jpg,0}.
 *
 * @param dataset the name that the command line locates, {@code --data NAME=DIR}
 * @param list the text file, relative to that folder
 * @param images the folder of the pictures, relative to that folder
 * @param classes how many classes there are; numbers in the list are from 0
 * @since 0.1
 */
public record ImageList(String dataset, String list, String images, int classes) implements ImageSet {}
