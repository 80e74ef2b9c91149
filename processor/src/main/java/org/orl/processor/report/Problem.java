package org.orl.processor.report;

import org.orl.processor.model.Position;

/**
 * Something to tell the author of an experiment.
 *
 * @param message what kind of problem it is
 * @param text the whole text
 * @param position what it points at
 * @since 0.1
 */
public record Problem(Message message, String text, Position position) {}
