package org.orl.processor.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;
import org.orl.dsl.augment.Augmentation;
import org.orl.dsl.augment.View;
import org.orl.processor.model.Constants;
import org.orl.processor.model.MethodModel;
import org.orl.processor.model.ParameterModel;
import org.orl.processor.model.Removal;
import org.orl.processor.model.TypeModel;
import org.orl.processor.model.Use;
import org.orl.processor.report.Place;

/** Reads a method with those that it overrides. */
final class MethodReader {

    private final TypeReader types;
    private final UseReader uses;

    MethodReader(TypeReader types, UseReader uses) {
        this.types = types;
        this.uses = uses;
    }

    /**
     * Reads a method.
     *
     * @param chain its declarations, nearest first
     * @param seen the nearest one's type, as the experiment sees it
     */
    MethodModel read(List<ExecutableElement> chain, ExecutableType seen) {
        ExecutableElement nearest = chain.get(0);
        List<ParameterModel> parameters = new ArrayList<>();
        for (int i = 0; i < nearest.getParameters().size(); i++) {
            parameters.add(parameter(chain, i, seen.getParameterTypes().get(i)));
        }
        return new MethodModel(
                nearest.getSimpleName().toString(),
                visibility(nearest.getModifiers()),
                types.read(seen.getReturnType()),
                List.copyOf(parameters),
                hasBody(nearest),
                seen.getThrownTypes().stream().anyMatch(this::isChecked),
                chain.stream().map(this::owner).toList(),
                Place.of(nearest));
    }

    /** The class in which a method stands. */
    TypeModel owner(ExecutableElement method) {
        return types.read((TypeElement) method.getEnclosingElement());
    }

    static boolean hasBody(ExecutableElement method) {
        return !method.getModifiers().contains(Modifier.ABSTRACT);
    }

    private ParameterModel parameter(List<ExecutableElement> chain, int index, TypeMirror mirror) {
        VariableElement nearest = chain.get(0).getParameters().get(index);
        TypeModel type = types.read(mirror);
        boolean isView = type.isA(View.class);
        Levels levels = new Levels();
        List<Constants> recipe = isView ? recipe(chain, index, levels) : List.of();
        List<Removal> idle = isView ? levels.idle() : read(chain.get(0), index).removals();
        return new ParameterModel(
                nearest.getSimpleName().toString(),
                type,
                recipe,
                read(chain.get(0), index).uses().stream()
                        .filter(use -> !(isView && isStep(use)))
                        .toList(),
                idle,
                Place.of(nearest));
    }

    /**
     * The recipe of the nearest declaration that has one, without what it or a nearer one takes away; parameters are
     * matched by position, not by name.
     */
    private List<Constants> recipe(List<ExecutableElement> chain, int index, Levels levels) {
        for (ExecutableElement method : chain) {
            Declared declared = read(method, index);
            levels.add(declared);
            List<Use> recipe =
                    declared.uses().stream().filter(MethodReader::isStep).toList();
            if (!recipe.isEmpty()) {
                List<Use> left = levels.uses().stream().flatMap(List::stream).toList();
                return recipe.stream()
                        .filter(left::contains)
                        .map(use -> Constants.merge(List.of(use)))
                        .toList();
            }
        }
        return List.of();
    }

    private Declared read(ExecutableElement method, int index) {
        return uses.read(method.getParameters().get(index), owner(method));
    }

    private static boolean isStep(Use use) {
        return use.word().spec().isA(Augmentation.class);
    }

    private boolean isChecked(TypeMirror thrown) {
        TypeModel type = types.read(thrown);
        return !type.isA(RuntimeException.class) && !type.isA(Error.class);
    }

    private static String visibility(Set<Modifier> modifiers) {
        if (modifiers.contains(Modifier.PUBLIC)) {
            return "public";
        }
        return modifiers.contains(Modifier.PROTECTED) ? "protected" : "";
    }
}
