package org.orl.processor.read;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Types;

/** A class with all that is above it, nearest first: the superclasses, then the interfaces. */
final class Hierarchy {

    private final Types types;
    private final DeclaredType experiment;
    private final List<TypeElement> classes = new ArrayList<>();

    Hierarchy(Types types, TypeElement experiment) {
        this.types = types;
        this.experiment = (DeclaredType) experiment.asType();
        Deque<TypeElement> interfaces = new ArrayDeque<>();
        TypeElement next = experiment;
        while (next != null && !next.getQualifiedName().contentEquals("java.lang.Object")) {
            classes.add(next);
            interfaces.addAll(elements(next.getInterfaces()));
            next = elements(List.of(next.getSuperclass())).stream().findFirst().orElse(null);
        }
        Set<TypeElement> above = new LinkedHashSet<>();
        while (!interfaces.isEmpty()) {
            TypeElement type = interfaces.remove();
            if (above.add(type)) {
                interfaces.addAll(elements(type.getInterfaces()));
            }
        }
        classes.addAll(above);
    }

    /** All classes and interfaces, nearest first. */
    List<TypeElement> classes() {
        return classes;
    }

    /** A method's type as the experiment sees it, type parameters of superclasses replaced. */
    ExecutableType seen(ExecutableElement method) {
        return (ExecutableType) types.asMemberOf(experiment, method);
    }

    /** The methods that can be overridden, each with those that it overrides, nearest first; in source order. */
    List<List<ExecutableElement>> overrideChains() {
        List<List<ExecutableElement>> chains = new ArrayList<>();
        List<TypeElement> farthestFirst = new ArrayList<>(classes);
        Collections.reverse(farthestFirst);
        for (TypeElement type : farthestFirst) {
            for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
                if (!Collections.disjoint(method.getModifiers(), Set.of(Modifier.PRIVATE, Modifier.STATIC))) {
                    continue;
                }
                chains.stream()
                        .filter(chain -> overrides(method, chain.get(0)))
                        .findFirst()
                        .orElseGet(() -> {
                            List<ExecutableElement> chain = new ArrayList<>();
                            chains.add(chain);
                            return chain;
                        })
                        .add(0, method);
            }
        }
        return chains;
    }

    private boolean overrides(ExecutableElement method, ExecutableElement farther) {
        return method.getSimpleName().equals(farther.getSimpleName())
                && types.isSubsignature(seen(method), seen(farther));
    }

    private static List<TypeElement> elements(List<? extends TypeMirror> types) {
        return types.stream()
                .filter(DeclaredType.class::isInstance)
                .map(type -> (TypeElement) ((DeclaredType) type).asElement())
                .toList();
    }
}
