package org.orl.runtime.scenes;

import org.orl.runtime.random.Draws;

/** A colour; each channel is 0 to 1. */
record Colour(double red, double green, double blue) {

    /** A colour by hue (any number, one turn is 1), saturation and value (both 0 to 1). */
    static Colour hsv(double hue, double saturation, double value) {
        return new Colour(
                channel(hue, 5, saturation, value),
                channel(hue, 3, saturation, value),
                channel(hue, 1, saturation, value));
    }

    /** A dark colour of any hue. */
    static Colour dark(Draws draws) {
        return hsv(draws.uniform(), draws.uniform(0.2, 0.8), draws.uniform(0.1, 0.3));
    }

    /** A light colour of any hue. */
    static Colour light(Draws draws) {
        return hsv(draws.uniform(), draws.uniform(0.1, 0.5), draws.uniform(0.75, 1));
    }

    /** This colour at 0, another at 1. */
    Colour mix(Colour other, double t) {
        return new Colour(
                red + (other.red - red) * t, green + (other.green - green) * t, blue + (other.blue - blue) * t);
    }

    private static double channel(double hue, double offset, double saturation, double value) {
        double sixth = offset + 6 * (hue - Math.floor(hue));
        double k = sixth >= 6 ? sixth - 6 : sixth;
        return value - value * saturation * Math.max(0, Math.min(1, Math.min(k, 4 - k)));
    }
}
