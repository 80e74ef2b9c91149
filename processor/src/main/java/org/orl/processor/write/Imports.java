package org.orl.processor.write;

import static java.util.stream.Collectors.joining;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.orl.processor.model.TypeModel;

/** The names by which a wiring calls types: short ones, and the imports that they need. */
final class Imports {

    private final String home;
    private final Set<String> inherited;

    /** From a simple name to the package of the type that has it: the first that is named, or one of the wiring's own. */
    private final Map<String, String> packages = new HashMap<>();

    private boolean clash;

    /**
     * No imports yet.
     *
     * @param home the package of the wiring
     * @param inherited simple names of the types that the wiring inherits; one of another type would be hidden by them
     */
    Imports(String home, Set<String> inherited) {
        this.home = home;
        this.inherited = inherited;
    }

    /** A type with its arguments. */
    String of(TypeModel type) {
        return switch (type.name()) {
            case TypeModel.ARRAY -> of(type.arguments().get(0)) + TypeModel.ARRAY;
            case TypeModel.EXTENDS, TypeModel.SUPER ->
                type.name() + " " + of(type.arguments().get(0));
            default -> raw(type) + arguments(type);
        };
    }

    /** A class without type arguments. */
    String raw(TypeModel type) {
        return of(type.packageName(), type.name());
    }

    /**
     * A class that this compiler need not know.
     *
     * @param packageName its package; empty for the unnamed one, and for a primitive type
     * @param name its name within the package, outer types included
     */
    String of(String packageName, String name) {
        int dot = name.indexOf('.');
        String outermost = dot < 0 ? name : name.substring(0, dot);
        if (packageName.isEmpty()) {
            reserve(outermost);
            return name;
        }
        if (inherited.contains(outermost)) {
            return packageName + "." + name;
        }
        if (packageName.equals(home)) {
            reserve(outermost);
        }
        boolean isShort =
                packages.computeIfAbsent(outermost, free -> packageName).equals(packageName);
        return isShort ? name : packageName + "." + name;
    }

    /** A name of the package itself needs no import, and in the unnamed package it is the only one of its type. */
    private void reserve(String name) {
        String before = packages.put(name, home);
        clash |= before != null && !before.equals(home);
    }

    /** Whether a name was given away before it was seen that the package itself has it; then all must be asked again. */
    boolean clash() {
        return clash;
    }

    /** The qualified names to import, in order. */
    List<String> imported() {
        return packages.entrySet().stream()
                .filter(entry ->
                        !entry.getValue().equals(home) && !entry.getValue().equals("java.lang"))
                .map(entry -> entry.getValue() + "." + entry.getKey())
                .sorted()
                .toList();
    }

    private String arguments(TypeModel type) {
        List<TypeModel> arguments = type.arguments();
        return arguments.isEmpty() ? "" : arguments.stream().map(this::of).collect(joining(", ", "<", ">"));
    }
}
