package org.orl.dsl.network;

/**
 * From a pooled feature map to an embedding; implemented by the records of head annotations.
 *
 * @since 0.1
 */
public interface Head {}
