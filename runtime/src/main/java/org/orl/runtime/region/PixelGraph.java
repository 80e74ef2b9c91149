package org.orl.runtime.region;

import java.util.Arrays;
import java.util.BitSet;

/**
 * The pixels of a picture and how different neighbours are, for cutting it into segments (Felzenszwalb and Huttenlocher
 * 2004), as OpenCV does.
 *
 * <p>OpenCV has every pair of neighbours twice, once from either pixel, and sorts them by difference. Ties matter: small
 * segments are joined with the neighbour whose pair comes first. So all are sorted here, too, by {@link UnstableSort},
 * and the later one of each two is dropped afterwards: when it comes, either the pixels are in one segment or neither
 * segment may grow by it any more.
 */
final class PixelGraph {

    private final int width;
    private final int pixels;
    private final long[] edges; // ascending; carry 2 * pixel, + 1 if the neighbour is the one below, not the right one

    private PixelGraph(int width, int pixels, long[] edges) {
        this.width = width;
        this.pixels = pixels;
        this.edges = edges;
    }

    /**
     * Compares and sorts.
     *
     * @param picture {@code pixels * channels} values, row by row
     * @param width pixels in a row
     * @param channels values of a pixel
     */
    static PixelGraph of(float[] picture, int width, int channels) {
        int pixels = picture.length / channels;
        int height = pixels / width;
        long[] edges = new long[4 * pixels - 2 * width - 2 * height];
        int used = 0;
        for (int p = 0; p < pixels; p++) {
            int x = p % width;
            if (p >= width) {
                edges[used++] = edge(picture, channels, p, p - width, 2 * (p - width) + 1);
            }
            if (x > 0) {
                edges[used++] = edge(picture, channels, p, p - 1, 2 * (p - 1));
            }
            if (p < pixels - width) {
                edges[used++] = edge(picture, channels, p, p + width, 2 * p + 1);
            }
            if (x < width - 1) {
                edges[used++] = edge(picture, channels, p, p + 1, 2 * p);
            }
        }
        UnstableSort.sort(edges, used);
        return new PixelGraph(width, pixels, firstOfTwo(edges, 2 * pixels));
    }

    private static long edge(float[] picture, int channels, int p, int q, int number) {
        float sum = 0;
        for (int c = 0; c < channels; c++) {
            float difference = picture[p * channels + c] - picture[q * channels + c];
            sum += difference * difference;
        }
        return UnstableSort.element((float) Math.sqrt(sum), number);
    }

    private static long[] firstOfTwo(long[] edges, int numbers) {
        BitSet seen = new BitSet(numbers);
        int kept = 0;
        for (long edge : edges) {
            int number = UnstableSort.carried(edge);
            if (!seen.get(number)) {
                seen.set(number);
                edges[kept++] = edge;
            }
        }
        return Arrays.copyOf(edges, kept);
    }

    /**
     * Cuts the picture.
     *
     * @param k larger gives larger segments
     * @param smallest pixels that a segment has at least
     * @return the segment of each pixel, numbered from 0 in the order of their first pixels
     */
    int[] segments(float k, int smallest) {
        int[] parents = new int[pixels];
        int[] sizes = new int[pixels];
        float[] limits = new float[pixels];
        Arrays.setAll(parents, p -> p);
        Arrays.fill(sizes, 1);
        Arrays.fill(limits, k);
        int[] left = new int[edges.length]; // edges between segments, in their order
        int count = 0;
        for (int i = 0; i < edges.length; i++) {
            int a = root(parents, from(edges[i]));
            int b = root(parents, to(edges[i]));
            if (a != b) {
                float weight = Float.intBitsToFloat((int) (edges[i] >> 32));
                if (weight <= limits[a] && weight <= limits[b]) {
                    int union = join(parents, sizes, a, b);
                    limits[union] = weight + k / sizes[union];
                } else {
                    left[count++] = i;
                }
            }
        }
        for (int i = 0; i < count; i++) {
            int a = root(parents, from(edges[left[i]]));
            int b = root(parents, to(edges[left[i]]));
            if (a != b && (sizes[a] < smallest || sizes[b] < smallest)) {
                join(parents, sizes, a, b);
            }
        }
        return numbered(parents);
    }

    private static int from(long edge) {
        return UnstableSort.carried(edge) >> 1;
    }

    private int to(long edge) {
        return from(edge) + ((edge & 1) == 0 ? 1 : width);
    }

    private static int root(int[] parents, int pixel) {
        int p = pixel;
        while (parents[p] != p) {
            parents[p] = parents[parents[p]];
            p = parents[p];
        }
        return p;
    }

    private static int join(int[] parents, int[] sizes, int a, int b) {
        int larger = sizes[a] < sizes[b] ? b : a;
        int smaller = larger == a ? b : a;
        parents[smaller] = larger;
        sizes[larger] += sizes[smaller];
        return larger;
    }

    private static int[] numbered(int[] parents) {
        int[] numbers = new int[parents.length]; // of roots, + 1
        int[] labels = new int[parents.length];
        int next = 0;
        for (int p = 0; p < labels.length; p++) {
            int root = root(parents, p);
            if (numbers[root] == 0) {
                numbers[root] = ++next;
            }
            labels[p] = numbers[root] - 1;
        }
        return labels;
    }
}
