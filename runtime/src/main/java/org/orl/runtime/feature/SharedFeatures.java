package org.orl.runtime.feature;

import java.io.IOException;
import java.lang.ref.SoftReference;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.orl.dsl.artifact.Encoder;
import org.orl.dsl.artifact.ImageSet;
import org.orl.runtime.checkpoint.Sha256;

/**
 * Features that the evaluations of a run have in common, so that no picture is read and embedded twice for two protocols.
 *
 * <p>They are kept for as long as Java has memory to spare; what is gone is computed again, to the same numbers.
 *
 * @since 0.1
 */
public final class SharedFeatures {

    private final Map<Key, SoftReference<float[][]>> kept = new HashMap<>();

    /** No features yet. */
    public SharedFeatures() {}

    /**
     * What features depend on, within a run.
     *
     * @param encoder the hash of its weights
     * @param images what is embedded
     * @param recipe how pictures are prepared, and which features are taken
     * @since 0.1
     */
    public record Key(String encoder, ImageSet images, Record recipe) {

        /**
         * The key of an encoder's features.
         *
         * @param encoder its file is read
         * @param images what is embedded
         * @param recipe how pictures are prepared, and which features are taken; two that are equal give the same features
         * @return the key
         * @throws IOException if the file cannot be read
         */
        public static Key of(Encoder<?> encoder, ImageSet images, Record recipe) throws IOException {
            return new Key(Sha256.ofFile(encoder.weights()), images, recipe);
        }
    }

    /**
     * Features that were kept and are still there.
     *
     * @param key what they depend on
     * @return one row an image, which nobody changes; empty if they have to be computed
     */
    public synchronized Optional<float[][]> find(Key key) {
        return Optional.ofNullable(kept.get(key)).map(SoftReference::get);
    }

    /**
     * Keeps features.
     *
     * @param key what they depend on
     * @param rows one an image, which nobody changes from now on
     */
    public synchronized void keep(Key key, float[][] rows) {
        kept.values().removeIf(reference -> reference.get() == null);
        kept.put(key, new SoftReference<>(rows));
    }
}
