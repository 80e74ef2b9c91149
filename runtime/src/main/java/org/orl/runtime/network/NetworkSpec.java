package org.orl.runtime.network;

/**
 * Implemented by the record of a backbone or head that builds its network itself: how users add their own.
 *
 * @since 0.1
 */
@FunctionalInterface
public interface NetworkSpec {

    /**
     * Builds the network.
     *
     * @param scope where its tensors are made
     * @param in features of its input; 3 for a backbone
     * @return the network
     */
    Network build(Scope scope, int in);

    /**
     * Of a head: whether it makes a map of a map, as {@link org.orl.dsl.network.DenseMlp} does.
     *
     * @return otherwise it gives one vector an image, which is what is assumed
     */
    default boolean givesMap() {
        return false;
    }
}
