package org.orl.processor.model;

import java.util.List;

/**
 * What a kind must be given, as {@link org.orl.dsl.meta.Needs} says.
 *
 * @param artifacts types of which a parameter must be
 * @param views number of view parameters
 * @param settings types of settings that must apply
 * @param optionalSettings types of settings that are read if they are there
 * @since 0.1
 */
public record Needs(List<TypeModel> artifacts, int views, List<TypeModel> settings, List<TypeModel> optionalSettings) {

    /** No needs. */
    public static final Needs NONE = new Needs(List.of(), 0, List.of(), List.of());
}
