package org.orl.dsl.network;

/**
 * From a feature map to an embedding, one vector an image or, as {@link DenseMlp}, a map; implemented by the records of
 * head annotations.
 *
 * @since 0.1
 */
public interface Head {}
