package org.orl.runtime.region;

/**
 * Small regions first: the share of the picture that two regions do not cover.
 *
 * @param sizes pixels of each region, which the caller keeps up to date
 * @param pixels of the picture
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record SizeLikeness(int[] sizes, int pixels) implements Likeness {

    @Override
    public float of(int a, int b) {
        return Math.max(Math.min(1 - (float) (sizes[a] + sizes[b]) / (float) pixels, 1), 0);
    }

    @Override
    public void merge(int a, int b) {
        // the caller's sizes are all there is
    }
}
