package org.orl.runtime.report;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.orl.dsl.artifact.MeanAp;
import org.orl.dsl.artifact.Score;
import org.orl.dsl.artifact.ShotCurve;
import org.orl.dsl.artifact.TopK;

/**
 * What a score says of every class.
 *
 * @param what the figures are, such as {@code AP}
 * @param percent by class, in the order of the split; NaN if the class has no test images
 */
record ClassFigures(String what, Map<String, Double> percent) {

    private static final double PERCENT = 100;

    /** The figures of a score; nothing if it has none. */
    static Optional<ClassFigures> of(Score score) {
        Map<String, Double> percent = new LinkedHashMap<>();
        if (score instanceof MeanAp ap) {
            ap.classes().forEach(type -> percent.put(type.name(), PERCENT * type.ap()));
            return Optional.of(new ClassFigures("AP", percent));
        }
        if (score instanceof ShotCurve curve) {
            ShotCurve.Point last = curve.last();
            last.classes().forEach(type -> percent.put(type.name(), PERCENT * type.ap()));
            return Optional.of(new ClassFigures("AP, " + last.shots() + " shots,", percent));
        }
        if (score instanceof TopK topK) {
            topK.best().classes().forEach(type -> percent.put(type.name(), PERCENT * type.top1()));
            return Optional.of(new ClassFigures("Top-1", percent));
        }
        return Optional.empty();
    }
}
