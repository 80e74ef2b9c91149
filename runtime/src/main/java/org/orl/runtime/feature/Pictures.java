package org.orl.runtime.feature;

/**
 * Photos, each of which gives one or more square pictures to embed; used by many threads.
 *
 * @since 0.1
 */
public interface Pictures {

    /** How many photos there are. */
    int photos();

    /**
     * How many pictures a photo gives.
     *
     * @param photo in [0, photos)
     * @return at least 1
     */
    int count(int photo);

    /**
     * What to call a photo in a message.
     *
     * @param photo in [0, photos)
     * @return its name
     */
    String name(int photo);

    /**
     * Writes some pictures of a photo, normalised.
     *
     * @param photo in [0, photos)
     * @param from the first picture
     * @param to one more than the last
     * @param target takes 3 x size x size floats a picture
     * @param offset where in the target the first picture begins
     */
    void write(int photo, int from, int to, float[] target, int offset);
}
