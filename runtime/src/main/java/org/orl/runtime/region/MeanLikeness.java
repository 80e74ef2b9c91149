package org.orl.runtime.region;

import java.util.List;

/**
 * The mean of several cues, which share the sizes of the regions.
 *
 * @param cues in the order in which they are added
 * @param weight of each; what it is changes the rounding alone
 * @param sizes pixels of each region; changed by merges, after the cues have seen the sizes before
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record MeanLikeness(List<Likeness> cues, float weight, int[] sizes) implements Likeness {

    @Override
    public float of(int a, int b) {
        float sum = 0;
        float weights = 0;
        for (Likeness cue : cues) {
            sum += weight * cue.of(a, b);
            weights += weight;
        }
        return sum / weights;
    }

    @Override
    public void merge(int a, int b) {
        for (Likeness cue : cues) {
            cue.merge(a, b);
        }
        int union = sizes[a] + sizes[b];
        sizes[a] = union;
        sizes[b] = union;
    }
}
