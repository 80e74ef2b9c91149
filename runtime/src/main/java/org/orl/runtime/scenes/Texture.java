package org.orl.runtime.scenes;

import java.util.List;
import org.orl.runtime.random.Draws;

/**
 * How the surface of an object looks. Its colours say nothing about its class; its material mostly goes with the class, as
 * fur goes with cats.
 */
final class Texture {

    private enum Kind {
        GRADIENT,
        STRIPES,
        DOTS,
        CHECKS,
        NOISE
    }

    /** How often an object has the material that is typical of its class. */
    private static final double TYPICAL = 0.9;

    private static final List<Kind> KINDS = List.of(Kind.values());

    private final Kind kind;
    private final Colour first;
    private final Colour second;
    private final Noise noise;
    private final double frequency;
    private final double cos;
    private final double sin;

    Texture(Shape shape, Draws draws) {
        boolean typical = draws.happens(TYPICAL);
        Kind anyKind = KINDS.get(draws.below(KINDS.size()));
        boolean anyFineness = draws.happens(0.5);
        kind = typical ? kind(shape) : anyKind;
        boolean fine = typical ? isFine(shape) : anyFineness;
        first = Colour.dark(draws);
        second = Colour.light(draws);
        noise = new Noise(draws.bits());
        frequency = fine ? draws.uniform(3, 4.5) : draws.uniform(1.2, 2);
        double angle = draws.uniform(0, 2 * Math.PI);
        cos = StrictMath.cos(angle);
        sin = StrictMath.sin(angle);
    }

    /** The colour at a point of the object's own square [-1, 1] x [-1, 1]. */
    Colour at(double x, double y) {
        double u = cos * x + sin * y;
        double v = cos * y - sin * x;
        double grain = noise.fractal(3 * frequency * u, 3 * frequency * v) - 0.5;
        return first.mix(second, Math.max(0, Math.min(1, pattern(u, v) + 0.35 * grain)));
    }

    private static Kind kind(Shape shape) {
        return switch (shape) {
            case ARROW, HEXAGON -> Kind.GRADIENT;
            case CRESCENT, RING -> Kind.STRIPES;
            case CROSS, SQUARE -> Kind.DOTS;
            case DISC, STAR -> Kind.CHECKS;
            case HEART, TRIANGLE -> Kind.NOISE;
        };
    }

    private static boolean isFine(Shape shape) {
        return switch (shape) {
            case ARROW, CRESCENT, CROSS, DISC, HEART -> true;
            case HEXAGON, RING, SQUARE, STAR, TRIANGLE -> false;
        };
    }

    private double pattern(double u, double v) {
        return switch (kind) {
            case GRADIENT -> 0.5 + 0.4 * u;
            case STRIPES -> fraction(frequency * u) < 0.5 ? 0.1 : 0.9;
            case DOTS -> {
                double x = fraction(frequency * u) - 0.5;
                double y = fraction(frequency * v) - 0.5;
                yield x * x + y * y < 0.09 ? 0.9 : 0.1;
            }
            case CHECKS -> (fraction(frequency * u / 2) < 0.5) == (fraction(frequency * v / 2) < 0.5) ? 0.1 : 0.9;
            case NOISE -> 2 * noise.fractal(frequency * u, frequency * v) - 0.5;
        };
    }

    private static double fraction(double t) {
        return t - Math.floor(t);
    }
}
