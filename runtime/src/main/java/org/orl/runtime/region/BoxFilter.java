package org.orl.runtime.region;

import java.util.ArrayList;
import java.util.List;
import org.orl.dsl.artifact.Box;
import org.orl.dsl.stage.RoiPairs;

/**
 * Chooses among an image's proposals: large enough, not too long, not too much alike.
 *
 * <p>Greedy in the order of the proposals; see {@link RoiPairs} for the rule.
 *
 * @since 0.1
 */
public final class BoxFilter {

    private BoxFilter() {}

    /**
     * Filters the proposals of an image.
     *
     * @param proposals at least one, most promising first
     * @param rule sizes and numbers
     * @return the indices of those that are kept, ascending; at least one
     */
    public static int[] keep(List<Box> proposals, RoiPairs.Spec rule) {
        List<Integer> kept = new ArrayList<>();
        List<Box> boxes = new ArrayList<>();
        for (int i = 0; i < proposals.size() && kept.size() < rule.topProposals(); i++) {
            Box box = proposals.get(i);
            if (isFit(box, rule) && boxes.stream().allMatch(other -> box.iou(other) <= rule.maxIou())) {
                kept.add(i);
                boxes.add(box);
            }
        }
        return kept.isEmpty()
                ? new int[] {0}
                : kept.stream().mapToInt(Integer::intValue).toArray();
    }

    private static boolean isFit(Box box, RoiPairs.Spec rule) {
        double shorter = Math.min(box.width(), box.height());
        double longer = Math.max(box.width(), box.height());
        return shorter >= rule.minSize() && longer / shorter <= rule.maxAspect();
    }
}
