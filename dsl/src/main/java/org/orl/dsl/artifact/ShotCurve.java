package org.orl.dsl.artifact;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Mean average precision over classes for growing numbers of labelled images: the low-shot protocol.
 *
 * @param points one a number of shots, in the order in which they were asked for; at least one
 * @since 0.1
 */
public record ShotCurve(List<Point> points) implements Score {

    /**
     * What a number of shots gives, at the cost with the best mean.
     *
     * @param shots positive images a class
     * @param cost the cost whose mean is the greatest, first of equals
     * @param mean over the samples of the mean average precision over classes, in [0, 1]
     * @param min the worst sample
     * @param max the best sample
     * @param std the samples' standard deviation (of the population: divided by their number)
     * @param costs the same figures for every cost, in the order of the protocol
     * @param classes average precision by class at that cost, in the order of the split
     */
    public record Point(
            int shots,
            double cost,
            double mean,
            double min,
            double max,
            double std,
            List<AtCost> costs,
            List<ClassAp> classes) {}

    /**
     * What a cost gives.
     *
     * @param cost of the SVM
     * @param mean over the samples, in [0, 1]
     * @param min the worst sample
     * @param max the best sample
     * @param std the samples' standard deviation
     */
    public record AtCost(double cost, double mean, double min, double max, double std) {}

    /**
     * Average precision of a class.
     *
     * @param name the class
     * @param ap mean over the samples, in [0, 1]
     */
    public record ClassAp(String name, double ap) {}

    /** The point with the greatest number of shots. */
    public Point last() {
        return points.stream().max(Comparator.comparingInt(Point::shots)).orElseThrow();
    }

    /** The mean for the greatest number of shots. */
    @Override
    public double headline() {
        return 100 * last().mean();
    }

    @Override
    public String metric() {
        return "mAP, " + last().shots() + " shots";
    }

    /** The mean for every number of shots, such as {@code 16 shots}. */
    @Override
    public Map<String, Double> figures() {
        Map<String, Double> figures = new LinkedHashMap<>();
        points.forEach(point -> figures.put(point.shots() + " shots", 100 * point.mean()));
        return figures;
    }
}
