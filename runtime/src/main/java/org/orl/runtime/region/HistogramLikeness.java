package org.orl.runtime.region;

/** What two histograms have in common: the sum of the smaller shares. Sums run in order, in single precision, as OpenCV's. */
final class HistogramLikeness implements Likeness {

    private final float[] shares; // bins of the first region, of the second, ...
    private final int bins;
    private final int[] sizes; // not ours: of the regions, before a merge

    /**
     * Begins with the histograms of segments.
     *
     * @param shares of all bins of the first segment, the second and so on; copied
     * @param sizes pixels of each region, which the caller keeps up to date after a merge
     */
    HistogramLikeness(float[] shares, int[] sizes) {
        this.shares = shares.clone();
        this.bins = shares.length / sizes.length;
        this.sizes = sizes;
    }

    @Override
    public float of(int a, int b) {
        int i = a * bins;
        int shift = (b - a) * bins;
        int end = i + bins;
        float sum = 0;
        for (; i < end; i++) {
            float one = shares[i];
            float other = shares[i + shift];
            sum += one < other ? one : other;
        }
        return sum;
    }

    @Override
    public void merge(int a, int b) {
        int i = a * bins;
        int shift = (b - a) * bins;
        int end = i + bins;
        float sizeA = sizes[a];
        float sizeB = sizes[b];
        float size = sizes[a] + sizes[b];
        for (; i < end; i++) {
            float share = (shares[i] * sizeA + shares[i + shift] * sizeB) / size;
            shares[i] = share;
            shares[i + shift] = share;
        }
    }
}
