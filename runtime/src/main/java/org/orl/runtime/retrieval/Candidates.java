package org.orl.runtime.retrieval;

import java.util.Arrays;

/** The vectors that may be among the nearest of one query, by similarities that are only nearly right. */
final class Candidates {

    private static final int MOST = 1024;

    private final float margin;
    private final float[] best;
    private final int[] found = new int[MOST];
    private final float[] similarity = new float[MOST];
    private int count;
    private boolean tooMany;

    /**
     * None yet.
     *
     * @param k how many neighbours are looked for
     * @param margin twice what a similarity may be wrong by
     */
    Candidates(int k, float margin) {
        this.margin = margin;
        best = new float[k];
        Arrays.fill(best, Float.NEGATIVE_INFINITY);
    }

    /**
     * Takes from a row of similarities what may be among the nearest.
     *
     * @param row similarities
     * @param columns how many
     * @param first the vector of the first of them; vectors come in ascending order
     * @param query the query itself, which is left out
     */
    void take(float[] row, int columns, int first, int query) {
        float limit = limit();
        for (int column = 0; column < columns; column++) {
            if (row[column] >= limit && first + column != query && !tooMany) {
                add(first + column, row[column]);
                limit = limit();
            }
        }
    }

    /**
     * What may be among the nearest, in ascending order.
     *
     * @return null if there were too many to keep, or too few because some similarity is no number
     */
    int[] found() {
        drop();
        return tooMany || count < best.length ? null : Arrays.copyOf(found, count);
    }

    /** With k similarities of at least the k-th best, no vector below it by more than two errors is among the k nearest. */
    private float limit() {
        return best[best.length - 1] - margin;
    }

    private void add(int vector, float value) {
        if (count == MOST) {
            drop();
            tooMany = count > MOST / 2;
        }
        if (tooMany) {
            return;
        }
        found[count] = vector;
        similarity[count++] = value;
        int place = best.length - 1;
        if (value > best[place]) {
            for (; place > 0 && value > best[place - 1]; place--) {
                best[place] = best[place - 1];
            }
            best[place] = value;
        }
    }

    /** Drops what has fallen below the limit. */
    private void drop() {
        int kept = 0;
        for (int i = 0; i < count; i++) {
            if (similarity[i] >= limit()) {
                found[kept] = found[i];
                similarity[kept++] = similarity[i];
            }
        }
        count = kept;
    }
}
