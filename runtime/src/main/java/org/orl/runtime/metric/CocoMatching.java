package org.orl.runtime.metric;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which found objects of one image and category are right, for every overlap that is asked for.
 *
 * <p>Found objects choose in the order of their scores: the marked object that they overlap most among those that nobody
 * has taken, one that counts before one that does not. Crowds may be taken by many.
 */
final class CocoMatching {

    private final double[] scores;
    private final boolean[][] right;
    private final boolean[][] ignored;
    private final int counted;

    /**
     * Matches.
     *
     * @param found by falling score, at most as many as count
     * @param marked in the order of the annotations
     * @param overlaps by found and marked object
     * @param thresholds least overlaps
     * @param least smallest area that counts
     * @param most greatest area that counts
     */
    CocoMatching(
            List<CocoObject> found,
            List<CocoObject> marked,
            double[][] overlaps,
            double[] thresholds,
            double least,
            double most) {
        scores = found.stream().mapToDouble(CocoObject::score).toArray();
        right = new boolean[thresholds.length][found.size()];
        ignored = new boolean[thresholds.length][found.size()];
        boolean[] uncounted = new boolean[marked.size()];
        for (int g = 0; g < uncounted.length; g++) {
            uncounted[g] = marked.get(g).crowd() || outside(marked.get(g), least, most);
        }
        int[] order = IntStream.range(0, uncounted.length)
                .boxed()
                .sorted(Comparator.comparing(g -> uncounted[g]))
                .mapToInt(g -> g)
                .toArray();
        counted = (int) IntStream.of(order).filter(g -> !uncounted[g]).count();
        for (int t = 0; t < thresholds.length; t++) {
            boolean[] taken = new boolean[uncounted.length];
            for (int d = 0; d < scores.length; d++) {
                int match = choose(overlaps[d], thresholds[t], order, marked, uncounted, taken);
                if (match >= 0) {
                    taken[match] = true;
                    right[t][d] = true;
                    ignored[t][d] = uncounted[match];
                } else {
                    ignored[t][d] = outside(found.get(d), least, most);
                }
            }
        }
    }

    private static int choose(
            double[] overlaps,
            double threshold,
            int[] order,
            List<CocoObject> marked,
            boolean[] uncounted,
            boolean[] taken) {
        double best = Math.min(threshold, 1 - 1e-10);
        int match = -1;
        for (int g : order) {
            if (match >= 0 && !uncounted[match] && uncounted[g]) {
                break;
            }
            if ((!taken[g] || marked.get(g).crowd()) && overlaps[g] >= best) {
                best = overlaps[g];
                match = g;
            }
        }
        return match;
    }

    private static boolean outside(CocoObject object, double least, double most) {
        return object.area() < least || object.area() > most;
    }

    /** How many of the found objects count if only so many are looked at. */
    int found(int most) {
        return Math.min(scores.length, most);
    }

    double score(int found) {
        return scores[found];
    }

    boolean right(int threshold, int found) {
        return right[threshold][found];
    }

    /** Neither right nor wrong. */
    boolean ignored(int threshold, int found) {
        return ignored[threshold][found];
    }

    /** How many marked objects there are to find. */
    int counted() {
        return counted;
    }
}
