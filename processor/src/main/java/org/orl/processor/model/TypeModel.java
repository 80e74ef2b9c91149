package org.orl.processor.model;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * A type, equal to another if and only if javac calls them the same type.
 *
 * @param packageName its package; empty for the unnamed one and for what is not a declared type
 * @param name its name within the package, outer types included ({@code Byol.Spec}); a primitive's name;
 *     {@value #ARRAY}; or {@code ?}, {@value #EXTENDS}, {@value #SUPER} for a wildcard
 * @param arguments type arguments; the component of an array; the bound of a wildcard
 * @param supertypes qualified names, without type arguments, of the type itself and of all above it
 * @since 0.1
 */
public record TypeModel(String packageName, String name, List<TypeModel> arguments, Set<String> supertypes) {

    /** Name of an array. */
    public static final String ARRAY = "[]";

    /** Name of a wildcard with an upper bound. */
    public static final String EXTENDS = "? extends";

    /** Name of a wildcard with a lower bound. */
    public static final String SUPER = "? super";

    /**
     * A type that is nothing but a name, such as a primitive.
     *
     * @param name the name
     * @param arguments its parts
     * @return the type
     */
    public static TypeModel named(String name, TypeModel... arguments) {
        return new TypeModel("", name, List.of(arguments), Set.of());
    }

    /**
     * The type with arguments.
     *
     * @param typeArguments those of a generic type
     * @return the type itself for none
     */
    public TypeModel of(List<TypeModel> typeArguments) {
        return typeArguments.isEmpty() ? this : new TypeModel(packageName, name, typeArguments, supertypes);
    }

    /** What is above a type hangs on its name. */
    @Override
    public boolean equals(Object other) {
        return other == this
                || (other instanceof TypeModel type
                        && name.equals(type.name)
                        && packageName.equals(type.packageName)
                        && arguments.equals(type.arguments));
    }

    /** Of the name alone, which tells most types apart: these are hashed often. */
    @Override
    public int hashCode() {
        return 31 * packageName.hashCode() + name.hashCode();
    }

    /** The name with the package, without type arguments. */
    public String qualifiedName() {
        return packageName.isEmpty() ? name : packageName + "." + name;
    }

    /** The name without package, outer types and type arguments. */
    public String simpleName() {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    /** The name of the type that it is nested in, or its own. */
    public String outermostName() {
        int dot = name.indexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }

    /**
     * Whether it is a type, or below it.
     *
     * @param type the other
     * @return as {@code instanceof}, whatever the type arguments
     */
    public boolean isA(Class<?> type) {
        return supertypes.contains(type.getCanonicalName());
    }

    /**
     * Whether it is a type, or below it.
     *
     * @param type the other
     * @return as {@code instanceof}, whatever the type arguments
     */
    public boolean isA(TypeModel type) {
        return supertypes.contains(type.qualifiedName());
    }

    /**
     * Whether it is a type without parameters, or one of the types that another stands for.
     *
     * @param pattern a type whose arguments may be {@code ?}
     * @return whether names are equal and so are all arguments that the pattern fixes
     */
    public boolean matches(TypeModel pattern) {
        if (!qualifiedName().equals(pattern.qualifiedName()) || arguments.size() != pattern.arguments.size()) {
            return false;
        }
        for (int i = 0; i < arguments.size(); i++) {
            TypeModel argument = pattern.arguments.get(i);
            if (!argument.name.equals("?") && !arguments.get(i).equals(argument)) {
                return false;
            }
        }
        return true;
    }

    /** As one would write it in a sentence: {@code Encoder<ImageLevel>}. */
    public String shortName() {
        return print(TypeModel::simpleName);
    }

    /** As {@link #shortName}, every name with its outer types. */
    public String importedName() {
        return print(TypeModel::name);
    }

    /** As {@link #shortName}, every name with its package. */
    public String longName() {
        return print(TypeModel::qualifiedName);
    }

    private String print(Function<TypeModel, String> naming) {
        return switch (name) {
            case ARRAY -> arguments.get(0).print(naming) + ARRAY;
            case EXTENDS, SUPER -> name + " " + arguments.get(0).print(naming);
            default -> naming.apply(this) + printArguments(naming);
        };
    }

    private String printArguments(Function<TypeModel, String> naming) {
        return arguments.isEmpty()
                ? ""
                : arguments.stream().map(argument -> argument.print(naming)).collect(joining(", ", "<", ">"));
    }
}
