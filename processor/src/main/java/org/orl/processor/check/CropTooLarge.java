package org.orl.processor.check;

import java.util.List;
import java.util.Optional;
import org.orl.dsl.augment.CenterCrop;
import org.orl.dsl.augment.RandomCrop;
import org.orl.processor.model.Constants;
import org.orl.processor.model.ExperimentModel;
import org.orl.processor.model.NodeModel;
import org.orl.processor.model.ParameterModel;
import org.orl.processor.report.Message;
import org.orl.processor.report.Problems;

/** What is cut out of a picture is not larger than the picture. */
final class CropTooLarge implements Check {

    /** Steps that keep what the step before them made; a random resized crop makes its size of anything. */
    private static final List<Class<?>> CUTS = List.of(CenterCrop.Spec.class, RandomCrop.Spec.class);

    @Override
    public void check(ExperimentModel experiment, Problems problems) {
        for (NodeModel node : experiment.nodes()) {
            node.theKind().ifPresent(kind -> {
                compare(experiment, Figure.of(kind, "crop"), Figure.of(kind, "resize"), problems);
                compare(experiment, Figure.of(kind, "patchSize"), largestView(node), problems);
            });
            node.method().views().forEach(view -> checkRecipe(experiment, view, problems));
        }
    }

    private static void checkRecipe(ExperimentModel experiment, ParameterModel view, Problems problems) {
        Optional<Figure> picture = Optional.empty();
        for (Constants step : view.recipe()) {
            Optional<Figure> size = Figure.of(step, "size");
            if (CUTS.stream().anyMatch(step.word().spec()::isA)) {
                compare(experiment, size, picture, problems);
            }
            picture = size.isPresent() ? size : picture; // the steps without a size keep the picture's
        }
    }

    /** The size of the node's largest picture, if its views state one. */
    private static Optional<Figure> largestView(NodeModel node) {
        return node.method().views().stream()
                .flatMap(view -> size(view).stream())
                .max((a, b) -> Double.compare(a.value(), b.value()));
    }

    /** The size that the last step with a size gives to a view. */
    private static Optional<Figure> size(ParameterModel view) {
        return view.recipe().stream()
                .flatMap(step -> Figure.of(step, "size").stream())
                .reduce((earlier, later) -> later);
    }

    private static void compare(
            ExperimentModel experiment, Optional<Figure> cut, Optional<Figure> picture, Problems problems) {
        if (cut.isPresent()
                && picture.isPresent()
                && cut.get().value() > picture.get().value()) {
            problems.add(
                    Message.CROP_TOO_LARGE,
                    cut.get().nearest(experiment, picture.get()),
                    cut.get().display(),
                    cut.get().text(),
                    picture.get().text(),
                    picture.get().display());
        }
    }
}
