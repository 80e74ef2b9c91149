package org.orl.processor.check;

import java.util.List;
import java.util.Optional;
import org.orl.dsl.artifact.Architecture;
import org.orl.dsl.network.Head;
import org.orl.dsl.stage.Byol;
import org.orl.dsl.stage.Orl;
import org.orl.dsl.stage.SelfEmd;
import org.orl.processor.model.Edges;
import org.orl.processor.model.ExperimentModel;
import org.orl.processor.model.NodeModel;
import org.orl.processor.report.Message;
import org.orl.processor.report.Problems;

/** A predictor is not narrower than the embedding that it predicts; a bottleneck may be meant, and is worth a note. */
final class PredictorWidth implements Check {

    /** The kinds that have a predictor; what a kind of somebody's own means by its numbers is not known. */
    private static final List<Class<?>> PREDICTING = List.of(Byol.Spec.class, Orl.Spec.class, SelfEmd.Spec.class);

    @Override
    public void check(ExperimentModel experiment, Problems problems) {
        Edges edges = experiment.edges();
        for (NodeModel node : experiment.nodes()) {
            Optional<MemberFigure> hidden = node.theKind()
                    .filter(kind -> PREDICTING.stream().anyMatch(kind.word().spec()::isA))
                    .flatMap(kind -> MemberFigure.of(kind, "predictorHidden"));
            Optional<MemberFigure> out = edges.inputs(node).stream()
                    .filter(input -> input.method().returns().isA(Architecture.class))
                    .flatMap(input -> input.setting(Head.class).stream())
                    .flatMap(head -> MemberFigure.of(head, "out").stream())
                    .findFirst();
            if (hidden.isPresent()
                    && out.isPresent()
                    && hidden.get().value() < out.get().value()) {
                problems.add(
                        Message.PREDICTOR_WIDTH,
                        MemberFigure.nearest(experiment, List.of(hidden.get(), out.get())),
                        hidden.get().display(),
                        hidden.get().text(),
                        node.method().display(),
                        out.get().text(),
                        out.get().display());
            }
        }
    }
}
