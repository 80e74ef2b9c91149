package org.orl.processor.read;

import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/** What keeps a class in the same package from extending an experiment. */
final class Obstacles {

    private Obstacles() {}

    /** Each obstacle as the end of a sentence that begins with the class; normally none. */
    static List<String> of(TypeElement type) {
        List<String> obstacles = new ArrayList<>();
        if (type.getKind() != ElementKind.CLASS) {
            return List.of("is no class");
        }
        if (!type.getModifiers().contains(Modifier.ABSTRACT)) {
            obstacles.add("is not abstract");
        }
        if (type.getModifiers().contains(Modifier.SEALED)) {
            obstacles.add("is sealed");
        }
        if (!type.getTypeParameters().isEmpty()) {
            obstacles.add("has type parameters");
        }
        if (type.getNestingKind() == NestingKind.MEMBER && !type.getModifiers().contains(Modifier.STATIC)) {
            obstacles.add("is an inner class");
        }
        if (isPrivate(type)) {
            obstacles.add("is private");
        } else if (constructors(type).stream().noneMatch(Obstacles::canBeCalled)) {
            obstacles.add("has no visible constructor without parameters and exceptions");
        }
        return List.copyOf(obstacles);
    }

    private static boolean isPrivate(TypeElement type) {
        return type.getModifiers().contains(Modifier.PRIVATE)
                || (type.getEnclosingElement() instanceof TypeElement outer && isPrivate(outer));
    }

    private static List<ExecutableElement> constructors(TypeElement type) {
        return ElementFilter.constructorsIn(type.getEnclosedElements());
    }

    private static boolean canBeCalled(ExecutableElement constructor) {
        return constructor.getParameters().isEmpty()
                && constructor.getThrownTypes().isEmpty()
                && !constructor.getModifiers().contains(Modifier.PRIVATE);
    }
}
