package org.orl.processor.check;

import java.util.List;
import org.orl.dsl.Experiment;
import org.orl.dsl.augment.CenterCrop;
import org.orl.dsl.augment.Lighting;
import org.orl.dsl.augment.RandomCrop;
import org.orl.dsl.augment.RandomResizedCrop;
import org.orl.processor.model.Constants;
import org.orl.processor.model.ExperimentModel;
import org.orl.processor.model.NodeModel;
import org.orl.processor.model.ParameterModel;
import org.orl.processor.model.TypeModel;
import org.orl.processor.report.Message;
import org.orl.processor.report.Problems;

/** A recipe makes squares, and light is added to finished pixels alone. */
final class RecipeOrder implements Check {

    private static final List<Class<?>> CROPS =
            List.of(RandomResizedCrop.Spec.class, CenterCrop.Spec.class, RandomCrop.Spec.class);

    private static final String LANGUAGE = Experiment.class.getPackageName() + ".";

    /** Views of whole images; what follows them are views of regions, which are squares from the start. */
    private static final int OF_IMAGES = 2;

    @Override
    public void check(ExperimentModel experiment, Problems problems) {
        for (NodeModel node : experiment.nodes()) {
            List<ParameterModel> views = node.method().views();
            for (ParameterModel view : views) {
                checkLight(view, node, problems);
            }
            if (node.theKind().filter(RecipeOrder::isOurs).isPresent()) {
                views.stream()
                        .limit(OF_IMAGES)
                        .filter(view -> !view.recipe().isEmpty() && keepsSizes(view.recipe()))
                        .forEach(view -> problems.add(
                                Message.NO_CROP,
                                view.recipe().get(0).position(),
                                view.name(),
                                node.method().display()));
            }
        }
    }

    private static void checkLight(ParameterModel view, NodeModel node, Problems problems) {
        List<Constants> recipe = view.recipe();
        for (int i = 0; i < recipe.size() - 1; i++) {
            if (recipe.get(i).word().spec().isA(Lighting.Spec.class)) {
                problems.add(
                        Message.LIGHTING_NOT_LAST,
                        recipe.get(i).position(),
                        recipe.get(i).word().display(),
                        recipe.get(i + 1).word().display(),
                        view.name(),
                        node.method().display());
            }
        }
    }

    /** An augmentation of somebody else's may cut as well. */
    private static boolean keepsSizes(List<Constants> recipe) {
        return recipe.stream()
                .map(step -> step.word().spec())
                .allMatch(step -> inLanguage(step) && CROPS.stream().noneMatch(step::isA));
    }

    private static boolean isOurs(Constants kind) {
        return inLanguage(kind.word().spec());
    }

    private static boolean inLanguage(TypeModel spec) {
        return spec.packageName().startsWith(LANGUAGE);
    }
}
