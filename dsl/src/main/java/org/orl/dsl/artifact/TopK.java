package org.orl.dsl.artifact;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How often the right class of a picture is a classifier's first guess, and among its first five.
 *
 * @param protocol what sets the figures apart from the published protocol; empty if nothing does
 * @param heads one a classifier, at least one
 * @since 0.1
 */
public record TopK(String protocol, List<Head> heads) implements Score {

    /**
     * What one classifier gets right.
     *
     * @param name such as {@code head4}, the linear classifier on the last stage
     * @param top1 share of the test images whose class is the first guess, in [0, 1]
     * @param top5 share of the test images whose class is among the first five guesses, in [0, 1]
     * @param classes by class, in the order of the split
     */
    public record Head(String name, double top1, double top5, List<ClassAccuracy> classes) {}

    /**
     * What is right of one class.
     *
     * @param name the class
     * @param images its test images
     * @param top1 share of them whose class is the first guess, in [0, 1]; NaN if there are none
     */
    public record ClassAccuracy(String name, int images, double top1) {}

    /** The classifier with the best first guesses, the first of equals. */
    public Head best() {
        Comparator<Head> byTop1 = Comparator.comparingDouble(Head::top1);
        return heads.stream().reduce((a, b) -> byTop1.compare(b, a) > 0 ? b : a).orElseThrow();
    }

    /** Top-1 of the best classifier. */
    @Override
    public double headline() {
        return 100 * best().top1();
    }

    @Override
    public String metric() {
        return "top-1" + (heads.size() > 1 ? " of the best" : "") + (protocol.isEmpty() ? "" : ", " + protocol);
    }

    /** {@code Top-1} and {@code Top-5} of the best classifier, then those of each, such as {@code head0 Top-1}. */
    @Override
    public Map<String, Double> figures() {
        Map<String, Double> figures = new LinkedHashMap<>();
        figures.put("Top-1", 100 * best().top1());
        figures.put("Top-5", 100 * best().top5());
        if (heads.size() > 1) {
            for (Head head : heads) {
                figures.put(head.name() + " Top-1", 100 * head.top1());
                figures.put(head.name() + " Top-5", 100 * head.top5());
            }
        }
        return figures;
    }
}
