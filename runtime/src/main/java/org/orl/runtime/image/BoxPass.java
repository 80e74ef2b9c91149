package org.orl.runtime.image;

/** One box blur across lines; the box has a fractional width, and lines at the edge go on beyond it. */
final class BoxPass {

    private static final int ONE = 1 << 24;

    private final LineWindow source;
    private final int whole;
    private final int weight;
    private final int edgeWeight;
    private final int[] sums;

    private BoxPass(LineWindow source, int length, float radius) {
        this.source = source;
        this.whole = (int) radius;
        this.weight = (int) (ONE / (radius * 2 + 1));
        this.edgeWeight = (ONE - (2 * whole + 1) * weight) / 2;
        this.sums = new int[length];
    }

    /**
     * Blurs three times, in place: no line is read again when it has been written.
     *
     * @param pixels packed, {@code [line][n]}
     * @param lines how many
     * @param n pixels in a line
     * @param radius of the box
     */
    static void thrice(int[] pixels, int lines, int n, float radius) {
        int length = 3 * n;
        int kept = 2 * (int) radius + 3;
        Channels channels = new Channels(n);
        LineWindow window = new LineWindow((i, target) -> channels.split(pixels, i * n, target), lines, length, kept);
        for (int pass = 0; pass < 3; pass++) {
            window = new LineWindow(new BoxPass(window, length, radius)::line, lines, length, kept);
        }
        for (int i = 0; i < lines; i++) {
            channels.join(window.line(i), pixels, i * n);
        }
    }

    private void line(int i, int[] target) {
        int[] before = source.line(i - whole - 1);
        int[] last = source.line(i + whole);
        int[] behind = source.line(i + whole + 1);
        if (whole == 0) {
            mix(last, before, behind, target);
            return;
        }
        if (i == 0) {
            for (int k = -whole - 1; k < whole; k++) {
                add(sums, source.line(k));
            }
        }
        slide(sums, before, last);
        mix(sums, before, behind, target);
    }

    private static void add(int[] sums, int[] line) {
        for (int j = 0; j < sums.length; j++) {
            sums[j] += line[j];
        }
    }

    private static void slide(int[] sums, int[] before, int[] last) {
        for (int j = 0; j < sums.length; j++) {
            sums[j] += last[j] - before[j];
        }
    }

    private void mix(int[] inside, int[] before, int[] behind, int[] target) {
        mix(inside, before, behind, target, weight, edgeWeight);
    }

    private static void mix(int[] inside, int[] before, int[] behind, int[] target, int weight, int edgeWeight) {
        for (int j = 0; j < target.length; j++) {
            target[j] = (inside[j] * weight + (before[j] + behind[j]) * edgeWeight + ONE / 2) >>> 24;
        }
    }
}
