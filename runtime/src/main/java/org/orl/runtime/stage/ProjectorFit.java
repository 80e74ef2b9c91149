package org.orl.runtime.stage;

import org.orl.dsl.artifact.Architecture;
import org.orl.dsl.network.Head;
import org.orl.dsl.objective.CosineDistance;
import org.orl.dsl.objective.Loss;
import org.orl.dsl.stage.StageKind;
import org.orl.runtime.UserError;
import org.orl.runtime.execution.Inputs;
import org.orl.runtime.graph.Word;
import org.orl.runtime.network.Networks;

/**
 * The rule that a projector gives what a kind compares. The compiler knows it too, but sees neither heads of somebody's own
 * nor architectures from bodies.
 */
final class ProjectorFit {

    private ProjectorFit() {}

    /** Refuses a projector that gives maps, unless a loss is written that may be one on maps. */
    static void requireVectors(StageKind<?> kind, Inputs inputs) {
        boolean otherLoss = inputs.optional(Loss.class)
                .filter(loss -> !(loss instanceof CosineDistance.Spec))
                .isPresent();
        Head projector = inputs.the(Architecture.class).projector();
        if (Networks.givesMap(projector) && !otherLoss) {
            throw new UserError(
                    UserError.Kind.USAGE,
                    word(kind) + " compares vectors, but the architecture's projector, " + Word.pretty(projector)
                            + ", gives feature maps.",
                    "Use a head that gives one vector an image, such as @Mlp.");
        }
    }

    /** Refuses a projector that gives vectors. */
    static void requireMaps(StageKind<?> kind, Inputs inputs) {
        Head projector = inputs.the(Architecture.class).projector();
        if (!Networks.givesMap(projector)) {
            throw new UserError(
                    UserError.Kind.USAGE,
                    word(kind) + " compares feature maps, but the architecture's projector, " + Word.pretty(projector)
                            + ", gives vectors.",
                    "Use @DenseMlp, or a head whose NetworkSpec says givesMap().");
        }
    }

    private static String word(StageKind<?> kind) {
        return "@" + Word.name(kind.getClass());
    }
}
