package org.orl.runtime.scenes;

/** Smooth random fields over the plane: value noise, which interpolates random values of a unit lattice. */
final class Noise {

    private final long seed;

    Noise(long seed) {
        this.seed = seed;
    }

    /** The field at a point, in [0, 1]; features are about 1 in size. */
    double at(double x, double y) {
        double left = Math.floor(x);
        double top = Math.floor(y);
        long column = (long) left;
        long row = (long) top;
        double u = ease(x - left);
        double v = ease(y - top);
        double above = mix(cell(column, row), cell(column + 1, row), u);
        double below = mix(cell(column, row + 1), cell(column + 1, row + 1), u);
        return mix(above, below, v);
    }

    /** Three octaves of the field, in [0, 1]: large features with smaller ones on them. */
    double fractal(double x, double y) {
        return (4 * at(x, y) + 2 * at(2 * x + 17.3, 2 * y + 5.1) + at(4 * x + 3.7, 4 * y + 29.9)) / 7;
    }

    /** The random value of a cell of the lattice, in [0, 1). */
    double cell(long column, long row) {
        long h = seed + column * 0x9E3779B97F4A7C15L + row * 0xC2B2AE3D27D4EB4FL;
        h = (h ^ (h >>> 32)) * 0xD6E8FEB86659FD93L;
        h = (h ^ (h >>> 32)) * 0xD6E8FEB86659FD93L;
        return (h >>> 40) * 0x1p-24;
    }

    private static double ease(double t) {
        return t * t * (3 - 2 * t);
    }

    private static double mix(double a, double b, double t) {
        return a + (b - a) * t;
    }
}
