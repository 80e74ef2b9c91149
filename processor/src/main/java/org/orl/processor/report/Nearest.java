package org.orl.processor.report;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/**
 * What was probably meant by a misspelt name.
 *
 * @since 0.1
 */
public final class Nearest {

    private Nearest() {}

    /**
     * The candidate that is nearest to a name.
     *
     * @param name as written
     * @param candidates what it could have been
     * @return the nearest if it is at most a third of the name's letters away
     */
    public static Optional<String> to(String name, Collection<String> candidates) {
        return candidates.stream()
                .min(Comparator.comparingInt(candidate -> distance(name, candidate)))
                .filter(candidate -> distance(name, candidate) <= Math.max(1, name.length() / 3));
    }

    /** Levenshtein's distance: insertions, deletions and replacements. */
    static int distance(String a, String b) {
        int[] previous = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] current = new int[b.length() + 1];
            current[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(replaced, 1 + Math.min(previous[j], current[j - 1]));
            }
            previous = current;
        }
        return previous[b.length()];
    }
}
