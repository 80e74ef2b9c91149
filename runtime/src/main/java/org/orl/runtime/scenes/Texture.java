package org.orl.runtime.scenes;

import java.util.List;
import org.orl.runtime.random.Draws;

/** How the surface of an object is coloured; says nothing about its class. */
final class Texture {

    private enum Kind {
        GRADIENT,
        STRIPES,
        DOTS,
        NOISE
    }

    private static final List<Kind> KINDS = List.of(Kind.values());

    private final Kind kind;
    private final Colour first;
    private final Colour second;
    private final Noise noise;
    private final double frequency;
    private final double cos;
    private final double sin;

    Texture(Draws draws) {
        kind = KINDS.get(draws.below(KINDS.size()));
        first = Colour.any(draws);
        second = Colour.any(draws);
        noise = new Noise(draws.bits());
        frequency = draws.uniform(1.5, 4);
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

    private double pattern(double u, double v) {
        return switch (kind) {
            case GRADIENT -> 0.5 + 0.4 * u;
            case STRIPES -> fraction(frequency * u) < 0.5 ? 0.1 : 0.9;
            case DOTS -> {
                double x = fraction(frequency * u) - 0.5;
                double y = fraction(frequency * v) - 0.5;
                yield x * x + y * y < 0.09 ? 0.9 : 0.1;
            }
            case NOISE -> 2 * noise.fractal(frequency * u, frequency * v) - 0.5;
        };
    }

    private static double fraction(double t) {
        return t - Math.floor(t);
    }
}
