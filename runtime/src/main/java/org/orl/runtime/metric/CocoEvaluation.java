package org.orl.runtime.metric;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;

/**
 * COCO's evaluation of found objects, by boxes or by masks.
 *
 * <p>At most a hundred found objects an image and category count, those with the highest scores; of equal scores the
 * first. Images are taken in the order of their ids.
 *
 * @since 0.1
 */
public final class CocoEvaluation {

    private static final int THRESHOLDS = 10;
    private static final int[] MOST = {1, 10, 100};
    private static final double HUGE = 1e10;
    private static final double SMALL = 32 * 32;
    private static final double LARGE = 96 * 96;
    private static final double[][] AREAS = {{0, HUGE}, {0, SMALL}, {SMALL, LARGE}, {LARGE, HUGE}};
    private static final int AP50 = 0;
    private static final int AP75 = 5;

    private final CocoObject.Overlap overlap;
    private final double[] thresholds = new double[THRESHOLDS];

    private CocoEvaluation(CocoObject.Overlap overlap) {
        this.overlap = overlap;
        double step = (0.95 - 0.5) / (THRESHOLDS - 1);
        Arrays.setAll(thresholds, i -> i == THRESHOLDS - 1 ? 0.95 : 0.5 + i * step);
    }

    /** An evaluation of boxes. */
    public static CocoEvaluation ofBoxes() {
        return new CocoEvaluation(CocoObject::boxOverlap);
    }

    /** An evaluation of masks. */
    public static CocoEvaluation ofMasks() {
        return new CocoEvaluation(CocoObject::maskOverlap);
    }

    /**
     * The twelve figures.
     *
     * @param marked all annotations of the images
     * @param found all detections in them; of categories that nothing is marked of, none counts
     * @return the figures
     */
    public CocoFigures evaluate(List<CocoObject> marked, List<CocoObject> found) {
        Map<Long, Map<Long, List<CocoObject>>> truth = byCategoryAndImage(marked);
        Map<Long, Map<Long, List<CocoObject>>> guesses = byCategoryAndImage(found);
        Map<Long, CocoCurve[][][]> curves = new LinkedHashMap<>();
        truth.forEach((category, images) ->
                curves.put(category, curves(images, guesses.getOrDefault(category, Map.of()))));
        Map<Long, Double> categories = new TreeMap<>();
        curves.forEach((category, own) -> categories.put(
                category, mean(Collections.singletonList(own), 0, 2, 0, THRESHOLDS, CocoCurve::averagePrecision)));
        List<CocoCurve[][][]> all = List.copyOf(curves.values());
        return new CocoFigures(
                mean(all, 0, 2, 0, THRESHOLDS, CocoCurve::averagePrecision),
                mean(all, 0, 2, AP50, AP50 + 1, CocoCurve::averagePrecision),
                mean(all, 0, 2, AP75, AP75 + 1, CocoCurve::averagePrecision),
                mean(all, 1, 2, 0, THRESHOLDS, CocoCurve::averagePrecision),
                mean(all, 2, 2, 0, THRESHOLDS, CocoCurve::averagePrecision),
                mean(all, 3, 2, 0, THRESHOLDS, CocoCurve::averagePrecision),
                mean(all, 0, 0, 0, THRESHOLDS, CocoCurve::recall),
                mean(all, 0, 1, 0, THRESHOLDS, CocoCurve::recall),
                mean(all, 0, 2, 0, THRESHOLDS, CocoCurve::recall),
                mean(all, 1, 2, 0, THRESHOLDS, CocoCurve::recall),
                mean(all, 2, 2, 0, THRESHOLDS, CocoCurve::recall),
                mean(all, 3, 2, 0, THRESHOLDS, CocoCurve::recall),
                categories);
    }

    /** Curves of one category by area, number of detections and overlap; null where there is nothing to find. */
    private CocoCurve[][][] curves(Map<Long, List<CocoObject>> truth, Map<Long, List<CocoObject>> guesses) {
        TreeSet<Long> images = new TreeSet<>(truth.keySet());
        images.addAll(guesses.keySet());
        List<List<CocoMatching>> matchings = new ArrayList<>();
        for (int area = 0; area < AREAS.length; area++) {
            matchings.add(new ArrayList<>());
        }
        for (long image : images) {
            List<CocoObject> marked = truth.getOrDefault(image, List.of());
            List<CocoObject> found = guesses.getOrDefault(image, List.of()).stream()
                    .sorted(Comparator.comparingDouble(object -> -object.score()))
                    .limit(MOST[MOST.length - 1])
                    .toList();
            double[][] overlaps = new double[found.size()][marked.size()];
            for (int d = 0; d < found.size(); d++) {
                for (int g = 0; g < marked.size(); g++) {
                    overlaps[d][g] = overlap.of(found.get(d), marked.get(g));
                }
            }
            for (int area = 0; area < AREAS.length; area++) {
                matchings
                        .get(area)
                        .add(new CocoMatching(found, marked, overlaps, thresholds, AREAS[area][0], AREAS[area][1]));
            }
        }
        CocoCurve[][][] curves = new CocoCurve[AREAS.length][MOST.length][THRESHOLDS];
        for (int area = 0; area < AREAS.length; area++) {
            List<CocoMatching> own = matchings.get(area);
            int counted = own.stream().mapToInt(CocoMatching::counted).sum();
            for (int most = 0; counted > 0 && most < MOST.length; most++) {
                for (int t = 0; t < THRESHOLDS; t++) {
                    curves[area][most][t] = CocoCurve.of(own, t, MOST[most], counted);
                }
            }
        }
        return curves;
    }

    private static double mean(
            List<CocoCurve[][][]> categories,
            int area,
            int most,
            int from,
            int to,
            ToDoubleFunction<CocoCurve> figure) {
        double sum = 0;
        int count = 0;
        for (CocoCurve[][][] category : categories) {
            for (int t = from; t < to; t++) {
                CocoCurve curve = category[area][most][t];
                if (curve != null) {
                    sum += figure.applyAsDouble(curve);
                    count++;
                }
            }
        }
        return count == 0 ? -1 : sum / count;
    }

    private static Map<Long, Map<Long, List<CocoObject>>> byCategoryAndImage(List<CocoObject> objects) {
        Map<Long, Map<Long, List<CocoObject>>> sorted = new TreeMap<>();
        for (CocoObject object : objects) {
            sorted.computeIfAbsent(object.category(), key -> new TreeMap<>())
                    .computeIfAbsent(object.image(), key -> new ArrayList<>())
                    .add(object);
        }
        return sorted;
    }
}
