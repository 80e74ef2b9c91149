package org.orl.runtime.region;

/**
 * Sorts as the C++ library of GCC does, so that equal elements end up where they do there.
 *
 * <p>Neither {@code std::sort} nor {@code torch.topk} is stable, and both OpenCV's grouping and the official pairing
 * take the last or the first of several equal values. To take the same one, the same comparisons and moves are made:
 * introspective sort and selection (Musser 1997) with the median of the second, middle and last element as pivot, a
 * heap when the recursion grows too deep, and insertion for what is short.
 *
 * <p>An element is a {@code long}: the upper 32 bits are compared as a signed number, the lower 32 are carried along.
 */
final class UnstableSort {

    /** Ranges up to this length are left to insertion. */
    private static final int SHORT = 16;

    private final long[] a;

    private UnstableSort(long[] elements) {
        this.a = elements;
    }

    /**
     * An element.
     *
     * @param key any number but NaN; smaller numbers come first
     * @param carried what is moved along, at least 0
     */
    static long element(float key, int carried) {
        int bits = Float.floatToRawIntBits(key + 0.0f); // -0 becomes 0, which C++ holds equal
        return (long) (bits ^ ((bits >> 31) & Integer.MAX_VALUE)) << 32 | carried;
    }

    /** What an element carries. */
    static int carried(long element) {
        return (int) element;
    }

    /** Sorts the first elements as {@code std::sort}. */
    static void sort(long[] elements, int length) {
        new UnstableSort(elements).sort(0, length);
    }

    /** Sorts so that the first {@code k} are in place, as {@code std::partial_sort}. */
    static void partialSort(long[] elements, int k) {
        UnstableSort sort = new UnstableSort(elements);
        sort.heapSelect(0, k, elements.length);
        sort.sortHeap(0, k);
    }

    /** Puts the {@code n}-th in place and none greater before it, as {@code std::nth_element}. */
    static void select(long[] elements, int n) {
        new UnstableSort(elements).select(0, n, elements.length);
    }

    private void sort(int from, int to) {
        if (from == to) {
            return;
        }
        introSort(from, to, depthLimit(to - from));
        int checked = Math.min(from + SHORT, to);
        insertionSort(from, checked);
        for (int i = checked; i < to; i++) {
            insertUnchecked(i);
        }
    }

    private void introSort(int from, int end, int depth) {
        int to = end;
        int left = depth;
        while (to - from > SHORT) {
            if (left-- == 0) {
                heapSelect(from, to, to);
                sortHeap(from, to);
                return;
            }
            int cut = partition(from, to);
            introSort(cut, to, left);
            to = cut;
        }
    }

    private void select(int start, int n, int end) {
        int from = start;
        int to = end;
        int left = depthLimit(to - from);
        while (to - from > 3) {
            if (left-- == 0) {
                heapSelect(from, n + 1, to);
                swap(from, n);
                return;
            }
            int cut = partition(from, to);
            if (cut <= n) {
                from = cut;
            } else {
                to = cut;
            }
        }
        insertionSort(from, to);
    }

    private static int depthLimit(int length) {
        return 2 * (31 - Integer.numberOfLeadingZeros(length));
    }

    /** Splits a range around the median of three; returns where the greater part begins. */
    private int partition(int from, int to) {
        moveMedianTo(from, from + 1, from + (to - from) / 2, to - 1);
        long pivot = a[from];
        int low = from + 1;
        int high = to;
        while (true) {
            while (less(a[low], pivot)) {
                low++;
            }
            high--;
            while (less(pivot, a[high])) {
                high--;
            }
            if (low >= high) {
                return low;
            }
            swap(low, high);
            low++;
        }
    }

    private void moveMedianTo(int target, int x, int y, int z) {
        if (less(a[x], a[y])) {
            swap(target, less(a[y], a[z]) ? y : less(a[x], a[z]) ? z : x);
        } else {
            swap(target, less(a[x], a[z]) ? x : less(a[y], a[z]) ? z : y);
        }
    }

    private void insertionSort(int from, int to) {
        for (int i = from + 1; i < to; i++) {
            if (less(a[i], a[from])) {
                long first = a[i];
                System.arraycopy(a, from, a, from + 1, i - from);
                a[from] = first;
            } else {
                insertUnchecked(i);
            }
        }
    }

    /** Moves an element down to its place; something not greater must stand before it. */
    private void insertUnchecked(int index) {
        long element = a[index];
        int i = index;
        while (less(element, a[i - 1])) {
            a[i] = a[i - 1];
            i--;
        }
        a[i] = element;
    }

    /** Makes a heap of the smallest {@code middle - from} elements of a range. */
    private void heapSelect(int from, int middle, int to) {
        int length = middle - from;
        for (int parent = length / 2 - 1; parent >= 0; parent--) {
            sift(from, parent, length, a[from + parent]);
        }
        for (int i = middle; i < to; i++) {
            if (less(a[i], a[from])) {
                popTo(from, length, i);
            }
        }
    }

    private void sortHeap(int from, int to) {
        for (int last = to - 1; last > from; last--) {
            popTo(from, last - from, last);
        }
    }

    /** Moves the greatest of a heap to a place, and what stood there into the heap. */
    private void popTo(int from, int length, int target) {
        long element = a[target];
        a[target] = a[from];
        sift(from, 0, length, element);
    }

    /** Lets a hole sink to the bottom of a heap and an element rise from there. */
    private void sift(int from, int start, int length, long element) {
        int hole = start;
        int child = hole;
        while (child < (length - 1) / 2) {
            child = 2 * (child + 1);
            if (less(a[from + child], a[from + child - 1])) {
                child--;
            }
            a[from + hole] = a[from + child];
            hole = child;
        }
        if (length % 2 == 0 && child == (length - 2) / 2) {
            child = 2 * (child + 1);
            a[from + hole] = a[from + child - 1];
            hole = child - 1;
        }
        while (hole > start && less(a[from + (hole - 1) / 2], element)) {
            a[from + hole] = a[from + (hole - 1) / 2];
            hole = (hole - 1) / 2;
        }
        a[from + hole] = element;
    }

    private void swap(int i, int j) {
        long element = a[i];
        a[i] = a[j];
        a[j] = element;
    }

    private static boolean less(long x, long y) {
        return (x >> 32) < (y >> 32);
    }
}
