package org.orl.processor.check;

import java.util.List;
import org.orl.processor.model.ExperimentModel;
import org.orl.processor.model.MethodModel;
import org.orl.processor.model.ParameterModel;
import org.orl.processor.model.TypeModel;
import org.orl.processor.report.Message;
import org.orl.processor.report.Problems;

/** A loss that is a method has the shape of a loss, is the only one, and is read. */
final class Objectives implements Check {

    private static final String ARRAY = "ai.djl.ndarray.NDArray";

    @Override
    public void check(ExperimentModel experiment, Problems problems) {
        List<MethodModel> objectives = experiment.objectives();
        for (MethodModel method : objectives) {
            checkShape(method, problems);
        }
        for (int i = 1; i < objectives.size(); i++) {
            problems.add(
                    Message.TWO_OBJECTIVES,
                    objectives.get(i).position(),
                    objectives.get(0).display(),
                    objectives.get(i).display(),
                    experiment.type().simpleName());
        }
        boolean kindsKnown = experiment.nodes().stream()
                .allMatch(node -> !node.kind().required() || node.kind().found().size() == 1);
        boolean isRead =
                experiment.nodes().stream().anyMatch(node -> node.objective().isPresent());
        if (kindsKnown && !isRead && !objectives.isEmpty()) {
            problems.add(
                    Message.STRAY_OBJECTIVE,
                    objectives.get(0).position(),
                    objectives.get(0).display());
        }
    }

    private static void checkShape(MethodModel method, Problems problems) {
        List<TypeModel> parameters =
                method.parameters().stream().map(ParameterModel::type).toList();
        if (parameters.size() != 2 || !parameters.stream().allMatch(Objectives::isArray)) {
            report(method, "does not take two NDArrays", problems);
        }
        if (!isArray(method.returns())) {
            report(method, "returns " + method.returns().shortName(), problems);
        }
        if (!method.hasBody()) {
            report(method, "is abstract", problems);
        }
        if (method.throwsChecked()) {
            report(method, "throws a checked exception", problems);
        }
    }

    private static boolean isArray(TypeModel type) {
        return type.qualifiedName().equals(ARRAY);
    }

    private static void report(MethodModel method, String fact, Problems problems) {
        problems.add(Message.LOSS_SHAPE, method.position(), method.display(), fact, method.name());
    }
}
