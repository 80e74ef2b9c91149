package org.orl.runtime.scenes;

import org.orl.runtime.random.Draws;

/** What is behind the objects: a faint pattern typical of a place, of any colour, in a light that falls off. */
final class Background {

    private final Place place;
    private final Colour first;
    private final Colour second;
    private final Noise noise;
    private final double frequency;
    private final double cos;
    private final double sin;
    private final double slope;

    Background(Place place, Draws draws) {
        this.place = place;
        double hue = draws.uniform(); // a place is told by its pattern
        first = Colour.hsv(hue, draws.uniform(0.05, 0.3), draws.uniform(0.42, 0.5));
        second = Colour.hsv(hue, draws.uniform(0.05, 0.3), draws.uniform(0.52, 0.62));
        noise = new Noise(draws.bits());
        frequency = draws.uniform(3, 7);
        double angle = draws.uniform(-0.5, 0.5);
        cos = StrictMath.cos(angle);
        sin = StrictMath.sin(angle);
        slope = draws.uniform(-0.35, 0.35);
    }

    /** The colour at a point; the shorter side of the picture is 1. */
    Colour at(double x, double y) {
        double u = cos * x + sin * y;
        double v = cos * y - sin * x;
        double t = pattern(u, v) + slope * (y - 0.5);
        return first.mix(second, Math.max(0, Math.min(1, t)));
    }

    private double pattern(double u, double v) {
        return switch (place) {
            case HAZE -> v + 0.6 * (noise.fractal(frequency * u / 2, frequency * v) - 0.5);
            case MEADOW -> 1.8 * noise.fractal(6 * frequency * u, 2.5 * frequency * v) - 0.4;
            case PLANKS -> {
                double board = Math.floor(frequency * u);
                double grain = noise.fractal(8 * frequency * u, frequency * v + 9 * board);
                yield 0.5 * noise.cell((long) board, 0) + 0.6 * grain - seam(frequency * u);
            }
            case TILES -> {
                double tone = noise.cell((long) Math.floor(frequency * u), (long) Math.floor(frequency * v));
                double rough = noise.fractal(5 * frequency * u, 5 * frequency * v);
                yield 0.5 * tone + 0.5 * rough + Math.max(seam(frequency * u), seam(frequency * v));
            }
            case STONES -> {
                double blot = noise.fractal(2 * frequency * u, 2 * frequency * v);
                yield 0.5 + 4 * Math.max(-0.12, Math.min(0.12, blot - 0.5));
            }
        };
    }

    /** A line at every whole number. */
    private static double seam(double t) {
        return t - Math.floor(t) < 0.08 ? 0.3 : 0;
    }
}
