package org.orl.dsl.rule;

import java.util.List;

/**
 * Numbers of a node that do not go together.
 *
 * @param figures one number that contradicts itself, or two that contradict each other
 * @param fact a sentence
 * @param cure a sentence
 * @since 0.1
 */
public record Conflict(List<Figure> figures, String fact, String cure) {}
