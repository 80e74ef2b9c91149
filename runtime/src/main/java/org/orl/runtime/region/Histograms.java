package org.orl.runtime.region;

/**
 * Shares of values in the segments of a picture, counted and divided in single precision as OpenCV does.
 */
final class Histograms {

    private static final int COLOURS = 25;
    private static final int GRADIENTS = TexturePlanes.BINS;

    private Histograms() {}

    /** Of all channels, 25 bins each: {@code segments * channels * 25} shares. */
    static float[] ofColours(byte[][] channels, int[] labels, int segments) {
        int[] counts = new int[segments * channels.length * COLOURS];
        for (int c = 0; c < channels.length; c++) {
            byte[] values = channels[c];
            int row = channels.length * COLOURS;
            for (int p = 0; p < values.length; p++) {
                counts[labels[p] * row + c * COLOURS + (((values[p] & 0xff) * COLOURS) >> 8)]++;
            }
        }
        float[] shares = new float[counts.length];
        int bins = channels.length * COLOURS;
        for (int first = 0; first < counts.length; first += bins) {
            float total = 0;
            for (int i = first; i < first + bins; i++) {
                total += counts[i];
            }
            for (int i = first; i < first + bins; i++) {
                shares[i] = counts[i] / total;
            }
        }
        return shares;
    }

    /**
     * Of all gradients, 10 bins each for their positive and for their negative part.
     *
     * @param planes {@link TexturePlanes#of}, of all channels
     */
    static float[] ofTexture(byte[][] planes, int[] labels, int segments) {
        int codes = GRADIENTS * GRADIENTS;
        int bins = planes.length * 2 * GRADIENTS;
        int[] counts = new int[segments * bins];
        for (int g = 0; g < planes.length; g++) {
            int[] both = new int[segments * codes];
            byte[] plane = planes[g];
            for (int p = 0; p < plane.length; p++) {
                both[labels[p] * codes + plane[p]]++;
            }
            for (int s = 0; s < segments; s++) {
                int target = s * bins + g * 2 * GRADIENTS;
                for (int code = 0; code < codes; code++) {
                    int count = both[s * codes + code];
                    counts[target + code / GRADIENTS] += count;
                    counts[target + GRADIENTS + code % GRADIENTS] += count;
                }
            }
        }
        float[] shares = new float[counts.length];
        for (int first = 0; first < counts.length; first += bins) {
            int total = 0;
            for (int i = first; i < first + bins; i++) {
                total += counts[i];
            }
            for (int i = first; i < first + bins; i++) {
                shares[i] = (float) counts[i] / (float) total;
            }
        }
        return shares;
    }
}
