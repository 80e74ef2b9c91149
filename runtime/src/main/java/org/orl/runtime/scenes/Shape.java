package org.orl.runtime.scenes;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The ten classes: figures in the square [-1, 1] x [-1, 1], with y downwards. */
enum Shape {
    ARROW,
    CRESCENT,
    CROSS,
    DISC,
    HEART,
    HEXAGON,
    RING,
    SQUARE,
    STAR,
    TRIANGLE;

    /** The name of every class, in the order of the constants, which is alphabetical. */
    static final List<String> NAMES =
            Arrays.stream(values()).map(Shape::className).toList();

    /** cos 72 degrees: how far a pentagram's lines are from its centre; the unit normals of three of the five lines. */
    private static final double PENTAGRAM = 0.30901699437494745;

    private static final double SIN72 = 0.9510565162951535;
    private static final double COS36 = 0.8090169943749475;
    private static final double SIN36 = 0.5877852522924731;

    /** Whether a point belongs to the figure. */
    boolean contains(double x, double y) {
        double across = Math.abs(x);
        double along = Math.abs(y);
        double square = x * x + y * y;
        return switch (this) {
            case ARROW -> x < 0.05 ? x >= -1 && along <= 0.28 : along <= 0.85 * (1 - x);
            case CRESCENT -> square <= 1 && (x - 0.5) * (x - 0.5) + y * y > 0.64;
            case CROSS -> Math.min(across, along) <= 0.32 && Math.max(across, along) <= 0.95;
            case DISC -> square <= 0.9;
            case HEART -> heart(x, y);
            case HEXAGON -> along <= 0.82 && 0.866 * across + 0.5 * along <= 0.82;
            case RING -> square <= 1 && square >= 0.3;
            case SQUARE -> Math.max(across, along) <= 0.82;
            case STAR -> star(x, y);
            case TRIANGLE -> y <= 0.5 && y >= 1.732 * across - 1;
        };
    }

    String className() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static boolean heart(double x, double y) {
        double u = 1.15 * x;
        double v = 0.1 - 1.15 * y;
        double round = u * u + v * v - 1;
        return round * round * round <= u * u * v * v * v;
    }

    /** A point is in the pentagram if it is on the inner side of at least four of its five lines. */
    private static boolean star(double x, double y) {
        int outside = -y > PENTAGRAM ? 1 : 0;
        outside += SIN72 * x - PENTAGRAM * y > PENTAGRAM ? 1 : 0;
        outside += -SIN72 * x - PENTAGRAM * y > PENTAGRAM ? 1 : 0;
        outside += SIN36 * x + COS36 * y > PENTAGRAM ? 1 : 0;
        outside += -SIN36 * x + COS36 * y > PENTAGRAM ? 1 : 0;
        return outside <= 1;
    }
}
