package org.orl.processor.check;

import java.util.HashSet;
import java.util.Set;
import org.orl.processor.model.Constants;
import org.orl.processor.model.ExperimentModel;
import org.orl.processor.model.MethodModel;
import org.orl.processor.model.NodeModel;
import org.orl.processor.model.ParameterModel;
import org.orl.processor.model.TypeModel;
import org.orl.processor.report.Message;
import org.orl.processor.report.Problems;

/** Every view has a recipe, in which no augmentation stands twice. */
final class Recipes implements Check {

    @Override
    public void check(ExperimentModel experiment, Problems problems) {
        for (NodeModel node : experiment.nodes()) {
            for (ParameterModel view : node.method().views()) {
                check(view, node.method(), problems);
            }
        }
    }

    private static void check(ParameterModel view, MethodModel method, Problems problems) {
        if (view.recipe().isEmpty()) {
            problems.add(Message.EMPTY_VIEW, view.position(), view.name(), method.display());
        }
        Set<TypeModel> met = new HashSet<>();
        Set<TypeModel> repeated = new HashSet<>();
        for (Constants step : view.recipe()) {
            TypeModel annotation = step.word().annotation();
            if (!met.add(annotation) && repeated.add(annotation)) {
                problems.add(
                        Message.REPEATED_AUGMENTATION,
                        step.position(),
                        step.word().display(),
                        view.name(),
                        method.display());
            }
        }
    }
}
