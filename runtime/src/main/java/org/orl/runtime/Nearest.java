package org.orl.runtime;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Finds what was probably meant by a name that does not exist.
 *
 * @since 0.1
 */
public final class Nearest {

    private static final int SHOWN = 3;

    private Nearest() {}

    /**
     * A sentence that names what was probably meant, or else all that there is.
     *
     * @param written the name that does not exist
     * @param known the names that do
     * @return {@code Did you mean 'x'?} or {@code There are: a, b, c.}
     */
    public static String hint(String written, Collection<String> known) {
        List<String> near = near(written, known);
        return near.isEmpty()
                ? "There are: " + String.join(", ", known) + "."
                : "Did you mean " + near.stream().map(n -> "'" + n + "'").collect(Collectors.joining(" or ")) + "?";
    }

    /**
     * The known names that are a few keystrokes away.
     *
     * @param written the name that does not exist
     * @param known the names that do
     * @return at most three, nearest first; empty if none is near
     */
    public static List<String> near(String written, Collection<String> known) {
        int reach = Math.max(1, written.length() / 3);
        return known.stream()
                .filter(name -> distance(written, name) <= reach)
                .sorted(Comparator.comparingInt((String name) -> distance(written, name))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(SHOWN)
                .toList();
    }

    /** Insertions, deletions, replacements and swaps of neighbours, whatever the case of letters. */
    static int distance(String a, String b) {
        String left = a.toLowerCase(Locale.ROOT);
        String right = b.toLowerCase(Locale.ROOT);
        int[][] d = new int[left.length() + 1][right.length() + 1];
        for (int i = 0; i <= left.length(); i++) {
            for (int j = 0; j <= right.length(); j++) {
                if (i == 0 || j == 0) {
                    d[i][j] = i + j;
                    continue;
                }
                int change = left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1;
                d[i][j] = Math.min(Math.min(d[i - 1][j], d[i][j - 1]) + 1, d[i - 1][j - 1] + change);
                if (i > 1
                        && j > 1
                        && left.charAt(i - 1) == right.charAt(j - 2)
                        && left.charAt(i - 2) == right.charAt(j - 1)) {
                    d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
                }
            }
        }
        return d[left.length()][right.length()];
    }
}
