package org.orl.runtime.data;

import org.orl.dsl.artifact.ImageSet;

/**
 * Opens the image sets of one description type; found by {@link java.util.ServiceLoader}.
 *
 * @param <D> the description
 * @since 0.1
 */
public interface DataReader<D extends ImageSet> {

    /** The descriptions that this reader opens. */
    Class<D> describes();

    /**
     * Opens a set: reads its list, but no picture.
     *
     * @param set the description
     * @param places where named data sets are
     * @return the opened set
     * @throws org.orl.runtime.UserError if something is missing or damaged
     */
    ImageSource open(D set, DataPlaces places);

    /**
     * What the set's content depends on beyond its description, so that changed files give a new fingerprint.
     *
     * <p>Must be fast: a hash of the list, not of the pictures.
     *
     * @param set the description
     * @param places where named data sets are
     * @return a text; empty if the description says all
     * @throws org.orl.runtime.UserError if something is missing
     */
    String fingerprint(D set, DataPlaces places);
}
