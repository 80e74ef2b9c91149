package org.orl.processor.check;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.orl.dsl.artifact.Architecture;
import org.orl.dsl.network.ClusteringMlp;
import org.orl.dsl.network.DenseMlp;
import org.orl.dsl.network.GlobalAveragePool;
import org.orl.dsl.network.Head;
import org.orl.dsl.network.LinearProjection;
import org.orl.dsl.network.Mlp;
import org.orl.dsl.objective.CosineDistance;
import org.orl.dsl.objective.Loss;
import org.orl.dsl.stage.Byol;
import org.orl.dsl.stage.DenseCl;
import org.orl.dsl.stage.InterClr;
import org.orl.dsl.stage.MoCo;
import org.orl.dsl.stage.Npid;
import org.orl.dsl.stage.Odc;
import org.orl.dsl.stage.Orl;
import org.orl.dsl.stage.SelfEmd;
import org.orl.dsl.stage.SimClr;
import org.orl.processor.model.Constants;
import org.orl.processor.model.ExperimentModel;
import org.orl.processor.model.NodeModel;
import org.orl.processor.model.Position;
import org.orl.processor.model.Use;
import org.orl.processor.report.Message;
import org.orl.processor.report.Problems;

/**
 * The head of a network gives what its stage compares, vectors or feature maps. What a kind or a head of somebody's own
 * does is not known, nor what a body makes of an architecture: those are checked when they run.
 */
final class HeadFits implements Check {

    private static final List<Class<?>> GIVING_VECTORS = List.of(
            Mlp.Spec.class, LinearProjection.Spec.class, ClusteringMlp.Spec.class, GlobalAveragePool.Spec.class);

    /** The cure for each kind that compares vectors: the head that its paper has, or what else may be meant. */
    private static final Map<Class<?>, String> COMPARING_VECTORS = Map.of(
            Byol.Spec.class, orMaps("@Byol"),
            SimClr.Spec.class, orMaps("@SimClr"),
            MoCo.Spec.class, orMaps("@MoCo"),
            DenseCl.Spec.class, "Write @Mlp instead of @DenseMlp: @DenseCl has a dense branch of its own.",
            InterClr.Spec.class, "Write @Mlp instead of @DenseMlp.",
            Orl.Spec.class, "Write @Mlp instead of @DenseMlp.",
            Npid.Spec.class, "Write @LinearProjection instead of @DenseMlp.",
            Odc.Spec.class, "Write @ClusteringMlp instead of @DenseMlp.");

    private static String orMaps(String kind) {
        return "Write @Mlp instead of @DenseMlp, or @SelfEmd instead of " + kind + " if maps are to be compared.";
    }

    @Override
    public void check(ExperimentModel experiment, Problems problems) {
        for (NodeModel node : experiment.nodes()) {
            node.theKind()
                    .ifPresent(kind -> experiment.edges().inputs(node).stream()
                            .filter(input -> input.method().returns().isA(Architecture.class))
                            .findFirst()
                            .ifPresent(network -> network.setting(Head.class)
                                    .ifPresent(head -> check(experiment, node, kind, network, head, problems))));
        }
    }

    private static void check(
            ExperimentModel experiment,
            NodeModel node,
            Constants kind,
            NodeModel network,
            Constants head,
            Problems problems) {
        boolean ofMaps = kind.word().spec().isA(SelfEmd.Spec.class);
        Optional<String> cure = ofMaps ? cureOfVectors(head) : cureOfMaps(node, kind, head);
        cure.ifPresent(sentence -> problems.add(
                Message.HEAD_MISMATCH,
                nearest(experiment, head, kind),
                node.method().display(),
                kind.word().display(),
                ofMaps ? "feature maps" : "vectors",
                head.word().display(),
                network.method().display(),
                ofMaps ? "vectors" : "feature maps",
                sentence));
    }

    private static Optional<String> cureOfVectors(Constants head) {
        return GIVING_VECTORS.stream().anyMatch(head.word().spec()::isA)
                ? Optional.of("Write @DenseMlp instead of " + head.word().display() + ".")
                : Optional.empty();
    }

    private static Optional<String> cureOfMaps(NodeModel node, Constants kind, Constants head) {
        if (!head.word().spec().isA(DenseMlp.Spec.class) || hasLossOfItsOwn(node)) {
            return Optional.empty();
        }
        return COMPARING_VECTORS.entrySet().stream()
                .filter(entry -> kind.word().spec().isA(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** Whether a loss is written that may well be one on maps, such as {@code @SinkhornDistance}. */
    private static boolean hasLossOfItsOwn(NodeModel node) {
        return node.objective().isPresent()
                || node.setting(Loss.class)
                        .filter(loss -> !loss.word().spec().isA(CosineDistance.Spec.class))
                        .isPresent();
    }

    /** Where the one is written that the experiment has nearer; the head, if one class writes both. */
    private static Position nearest(ExperimentModel experiment, Constants head, Constants kind) {
        return Stream.of(head, kind)
                .map(constants -> constants.sources().get(0))
                .min(Comparator.comparingInt(experiment::distance))
                .map(Use::position)
                .orElseThrow();
    }
}
