package org.orl.dsl.network;

/**
 * From an image to a feature map; implemented by the records of backbone annotations.
 *
 * @since 0.1
 */
public interface Backbone {}
