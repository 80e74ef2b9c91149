package org.orl.runtime.graph;

import org.orl.dsl.augment.View;

/**
 * A view parameter of a stage.
 *
 * @param name the parameter's name, by which {@code --set} reaches it; not part of any fingerprint
 * @param view its recipe
 * @since 0.1
 */
public record NamedView(String name, View view) {}
