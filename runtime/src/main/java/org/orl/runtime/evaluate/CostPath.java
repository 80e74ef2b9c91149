package org.orl.runtime.evaluate;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Fits a binary problem for one cost after the other, from the lowest, each beginning where the last one ended.
 *
 * @param costs in the order in which results are wanted
 * @param positiveWeight weight of a positive row against a negative one
 * @param tolerance see {@link DualSvm}
 * @param mostPasses see {@link DualSvm}
 */
record CostPath(List<Double> costs, double positiveWeight, double tolerance, int mostPasses) {

    /**
     * Fits for all costs.
     *
     * @param <T> what is wanted of a fit
     * @param products between the rows, intercept included
     * @param sides of the rows, see {@link DualSvm}
     * @param result what is wanted of a fit
     * @return a result a cost, in the order of the costs
     */
    <T> List<T> fit(double[][] products, double[] sides, Function<DualSvm, T> result) {
        DualSvm solver = new DualSvm(products, sides, positiveWeight, tolerance, mostPasses);
        Object[] results = new Object[costs.size()];
        IntStream.range(0, costs.size())
                .boxed()
                .sorted(Comparator.comparing(costs::get))
                .forEach(at -> {
                    solver.fit(costs.get(at));
                    results[at] = result.apply(solver);
                });
        @SuppressWarnings("unchecked") // each is what result gave
        List<T> list = (List<T>) Arrays.asList(results);
        return list;
    }

    /** The part of the path that leads to a cost, with results for it alone in the first place. */
    CostPath to(double cost) {
        List<Double> lower = costs.stream()
                .filter(each -> each <= cost)
                .sorted(Comparator.reverseOrder())
                .toList();
        return new CostPath(lower, positiveWeight, tolerance, mostPasses);
    }
}
