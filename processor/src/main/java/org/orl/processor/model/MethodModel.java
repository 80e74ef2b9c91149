package org.orl.processor.model;

import java.util.List;
import org.orl.dsl.artifact.Architecture;

/**
 * A method of an experiment, as its nearest declaration has it.
 *
 * @param name its name
 * @param visibility {@code public}, {@code protected}, or empty for package-private
 * @param returns what it returns
 * @param parameters its parameters
 * @param hasBody whether it is ordinary Java
 * @param throwsChecked whether it declares checked exceptions
 * @param declaredIn the classes that declare it, the nearest first
 * @param position its nearest declaration
 * @since 0.1
 */
public record MethodModel(
        String name,
        String visibility,
        TypeModel returns,
        List<ParameterModel> parameters,
        boolean hasBody,
        boolean throwsChecked,
        List<TypeModel> declaredIn,
        Position position) {

    /** The method as it stands in a sentence: {@code retrieve()}. */
    public String display() {
        return name + "()";
    }

    /** Whether it returns what a backbone and a head annotation describe. */
    public boolean returnsArchitecture() {
        return returns.qualifiedName().equals(Architecture.class.getCanonicalName());
    }

    /** The class of its farthest declaration. */
    public TypeModel declaredFirstIn() {
        return declaredIn.get(declaredIn.size() - 1);
    }

    /** The parameters that are edges. */
    public List<ParameterModel> inputs() {
        return parameters.stream().filter(parameter -> !parameter.isView()).toList();
    }

    /** The parameters that are views. */
    public List<ParameterModel> views() {
        return parameters.stream().filter(ParameterModel::isView).toList();
    }
}
