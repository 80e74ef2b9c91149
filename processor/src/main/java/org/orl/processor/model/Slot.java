package org.orl.processor.model;

import java.util.List;

/**
 * A place of a node that one word fills: its kind, its optimizer, its backbone.
 *
 * @param accepts the type that the word's record must have
 * @param required whether it must be filled
 * @param found what fills it; several only by mistake
 * @since 0.1
 */
public record Slot(TypeModel accepts, boolean required, List<Constants> found) {

    /**
     * Whether a use would fill it.
     *
     * @param use the use
     * @return whether its record has the type
     */
    public boolean accepts(Use use) {
        return use.word().spec().isA(accepts);
    }
}
