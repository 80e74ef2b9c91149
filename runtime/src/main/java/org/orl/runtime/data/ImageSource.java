package org.orl.runtime.data;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.orl.runtime.image.RgbImage;

/**
 * An image set that has been opened; safe for use by many threads.
 *
 * @since 0.1
 */
public interface ImageSource {

    /** How many images there are. */
    int size();

    /**
     * The id of an image.
     *
     * @param index in [0, size)
     * @return its id, unique within the set
     */
    long id(int index);

    /**
     * What to call an image in a message.
     *
     * @param index in [0, size)
     * @return the path of its file, or what takes its place
     */
    String name(int index);

    /**
     * The pictures that the set's list names and that were left out since they cannot be read; part of the record of a
     * run.
     *
     * @return each by its path below the data set's folder, and why; none unless overridden
     */
    default List<String> leftOut() {
        return List.of();
    }

    /**
     * The file of an image.
     *
     * @param index in [0, size)
     * @return its path; empty if the image is no file by itself
     */
    default Optional<Path> file(int index) {
        return Optional.empty();
    }

    /**
     * Decodes an image.
     *
     * @param index in [0, size)
     * @return its pixels at full resolution
     * @throws org.orl.runtime.UserError if the file is missing or cannot be decoded
     */
    RgbImage read(int index);

    /**
     * The labels of all images.
     *
     * @return one row an image, in the order of the set
     * @throws org.orl.runtime.UserError if the set has no labels
     */
    MultiLabels labels();

    /**
     * The one class of every image.
     *
     * @return one number an image, in the order of the set
     * @throws org.orl.runtime.UserError if the set has no labels, or an image shows none or several classes
     */
    default ClassLabels classLabels() {
        return ClassLabels.of(this);
    }
}
