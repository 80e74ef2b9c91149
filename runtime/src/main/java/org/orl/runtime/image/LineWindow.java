package org.orl.runtime.image;

/** Lines that are made in their order, each when it is first asked for; only the last ones are kept. */
final class LineWindow {

    /** Makes a line. */
    @FunctionalInterface
    interface Maker {

        /** Writes a line, of which those before it were made before. */
        void make(int line, int[] target);
    }

    private final Maker maker;
    private final int lines;
    private final int[][] kept;
    private int next;

    /**
     * Lines of which none is made yet.
     *
     * @param maker makes them
     * @param lines how many there are
     * @param length of a line
     * @param kept how many are kept
     */
    LineWindow(Maker maker, int lines, int length, int kept) {
        this.maker = maker;
        this.lines = lines;
        this.kept = new int[kept][length];
    }

    /** A line; those before the first and behind the last are as these. */
    int[] line(int i) {
        int line = Math.min(Math.max(i, 0), lines - 1);
        for (; next <= line; next++) {
            maker.make(next, kept[next % kept.length]);
        }
        return kept[line % kept.length];
    }
}
