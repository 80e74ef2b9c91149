package org.orl.runtime.scenes;

import java.util.List;
import org.orl.runtime.random.Draws;

/** Kinds of surroundings; each favours some classes, as real places favour some objects, but holds all of them. */
enum Place {
    HAZE,
    MEADOW,
    PLANKS,
    TILES,
    STONES;

    static final List<Place> ALL = List.of(values());

    /** How much likelier than the others a favoured class is. */
    private static final int FAVOUR = 8;

    /** The class of an object that stands here. */
    Shape shape(Draws draws) {
        Shape[] shapes = Shape.values();
        int total = 0;
        for (Shape shape : shapes) {
            total += weight(shape);
        }
        int left = draws.below(total);
        int chosen = 0;
        while (left >= weight(shapes[chosen])) {
            left -= weight(shapes[chosen]);
            chosen++;
        }
        return shapes[chosen];
    }

    /** Every class is favoured by two of the five places, every place favours four of the ten classes. */
    private int weight(Shape shape) {
        boolean favoured = switch (shape) {
            case ARROW, SQUARE -> this == HAZE || this == TILES;
            case CRESCENT, HEART -> this == HAZE || this == PLANKS;
            case CROSS, TRIANGLE -> this == MEADOW || this == STONES;
            case DISC, RING -> this == MEADOW || this == TILES;
            case HEXAGON, STAR -> this == PLANKS || this == STONES;
        };
        return favoured ? FAVOUR : 1;
    }
}
