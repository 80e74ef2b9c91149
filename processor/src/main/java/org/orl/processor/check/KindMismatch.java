package org.orl.processor.check;

import java.util.Locale;
import org.orl.dsl.evaluate.EvaluationKind;
import org.orl.dsl.stage.StageKind;
import org.orl.processor.model.Constants;
import org.orl.processor.model.ExperimentModel;
import org.orl.processor.model.Marker;
import org.orl.processor.model.NodeModel;
import org.orl.processor.model.TypeModel;
import org.orl.processor.report.Message;
import org.orl.processor.report.Problems;

/** A node returns what its kind produces, and is marked as what its kind is. */
final class KindMismatch implements Check {

    @Override
    public void check(ExperimentModel experiment, Problems problems) {
        for (NodeModel node : experiment.nodes()) {
            if (!node.method().hasBody() && node.kind().found().size() == 1) {
                Constants kind = node.kind().found().get(0);
                checkProduct(node, kind, problems);
                checkMarker(node, kind, Marker.STAGE, EvaluationKind.class, Marker.EVALUATION, problems);
                checkMarker(node, kind, Marker.EVALUATION, StageKind.class, Marker.STAGE, problems);
            }
        }
    }

    private static void checkProduct(NodeModel node, Constants kind, Problems problems) {
        TypeModel returned = node.method().returns();
        kind.word()
                .produces()
                .filter(product -> !returned.matches(product))
                .ifPresent(product -> problems.add(
                        Message.KIND_MISMATCH,
                        kind.position(),
                        kind.word().display(),
                        product.shortName(),
                        node.method().display(),
                        returned.shortName(),
                        product.shortName()));
    }

    private static void checkMarker(
            NodeModel node, Constants kind, Marker marked, Class<?> kindOfOther, Marker other, Problems problems) {
        if (node.marker() == marked && kind.word().spec().isA(kindOfOther)) {
            problems.add(
                    Message.KIND_FOR_OTHER_MARKER,
                    kind.position(),
                    kind.word().display(),
                    other.name().toLowerCase(Locale.ROOT),
                    node.method().display(),
                    marked.display(),
                    other.display());
        }
    }
}
