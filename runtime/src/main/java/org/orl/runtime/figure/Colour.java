package org.orl.runtime.figure;

import java.util.List;

/**
 * A colour.
 *
 * @param red in [0, 255]
 * @param green in [0, 255]
 * @param blue in [0, 255]
 */
record Colour(int red, int green, int blue) {

    static final Colour BLACK = new Colour(0, 0, 0);
    static final Colour GREY = new Colour(110, 110, 110);

    /** Colours that people with any colour vision tell apart (Okabe and Ito), those that show on photos first. */
    private static final List<Colour> DISTINCT = List.of(
            new Colour(240, 228, 66),
            new Colour(86, 180, 233),
            new Colour(230, 159, 0),
            new Colour(0, 200, 140),
            new Colour(235, 90, 70),
            new Colour(220, 140, 190));

    /** From cold to hot: evenly spaced points of a scale whose brightness grows. */
    private static final List<Colour> HEAT = List.of(
            new Colour(20, 11, 52),
            new Colour(101, 21, 110),
            new Colour(187, 55, 84),
            new Colour(243, 120, 25),
            new Colour(252, 255, 164));

    /** One of six colours that can be told apart; the seventh is the first again. */
    static Colour distinct(int index) {
        return DISTINCT.get(index % DISTINCT.size());
    }

    /**
     * The colour of a heat.
     *
     * @param heat in [0, 1]
     */
    static Colour heat(double heat) {
        double place = Math.max(0, Math.min(1, heat)) * (HEAT.size() - 1);
        int below = Math.min((int) place, HEAT.size() - 2);
        return HEAT.get(below).mix(HEAT.get(below + 1), place - below);
    }

    /**
     * A colour between two.
     *
     * @param share of the other, in [0, 1]
     */
    Colour mix(Colour other, double share) {
        return new Colour(
                between(red, other.red, share), between(green, other.green, share), between(blue, other.blue, share));
    }

    private static int between(int from, int to, double share) {
        return (int) Math.round(from + (to - from) * share);
    }
}
