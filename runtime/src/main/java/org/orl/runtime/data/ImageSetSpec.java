package org.orl.runtime.data;

/**
 * Implemented by the record of an image set that opens itself: how users add their own.
 *
 * @since 0.1
 */
@FunctionalInterface
public interface ImageSetSpec {

    /**
     * Opens the set: reads its list, but no picture.
     *
     * @param places where named data sets are
     * @return the opened set
     * @throws org.orl.runtime.UserError if something is missing or damaged
     */
    ImageSource open(DataPlaces places);

    /**
     * What the set's content depends on beyond its record and its code, such as a hash of the list of its files.
     *
     * @param places where named data sets are
     * @return a text; empty if record and code say all
     * @throws org.orl.runtime.UserError if something is missing
     */
    default String fingerprint(DataPlaces places) {
        return "";
    }
}
