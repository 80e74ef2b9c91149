package org.orl.dsl.artifact;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What fine-tuning gives with every combination of some constants; the best combination is the result.
 *
 * @param cells in the order in which they were tried; at least one did not diverge
 * @since 0.1
 */
public record TuningGrid(List<Cell> cells) implements Score {

    /**
     * One combination.
     *
     * @param lr base learning rate
     * @param headRate what the head's learning rate is multiplied with
     * @param top1 share of the test images whose class is the first guess, in [0, 1]; NaN if training diverged
     * @param top5 share of the test images whose class is among the first five guesses, in [0, 1]; NaN if it diverged
     */
    public record Cell(double lr, double headRate, double top1, double top5) {}

    /** The combination with the best first guesses, the first of equals. */
    public Cell best() {
        Cell best = null;
        for (Cell cell : cells) {
            if (!Double.isNaN(cell.top1()) && (best == null || cell.top1() > best.top1())) {
                best = cell;
            }
        }
        if (best == null) {
            throw new IllegalStateException("Every combination diverged");
        }
        return best;
    }

    @Override
    public double headline() {
        return 100 * best().top1();
    }

    @Override
    public String metric() {
        return cells.size() == 1 ? "top-1" : "top-1, best of " + cells.size();
    }

    @Override
    public Map<String, Double> figures() {
        Map<String, Double> figures = new LinkedHashMap<>();
        figures.put("Top-1", 100 * best().top1());
        figures.put("Top-5", 100 * best().top5());
        return figures;
    }
}
