package org.orl.runtime.region;

/** How similar regions are, and what becomes of that when two are merged. */
interface Likeness {

    /** Similarity of two regions, by the numbers of their segments, in either order; not NaN. */
    float of(int a, int b);

    /** From now on both numbers stand for the union. */
    void merge(int a, int b);
}
