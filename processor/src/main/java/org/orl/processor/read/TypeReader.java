package org.orl.processor.read;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.Elements;
import javax.lang.model.util.SimpleTypeVisitor14;
import javax.lang.model.util.Types;
import org.orl.processor.model.TypeModel;

/** Reads types. */
final class TypeReader {

    private final Elements elements;
    private final Types types;
    private final Map<TypeElement, TypeModel> known = new HashMap<>();

    TypeReader(Elements elements, Types types) {
        this.elements = elements;
        this.types = types;
    }

    /** A class without type arguments. */
    TypeModel read(TypeElement type) {
        TypeModel model = known.get(type);
        if (model == null) {
            PackageElement home = elements.getPackageOf(type);
            String packageName = home.getQualifiedName().toString();
            String name = type.getQualifiedName().toString();
            model = new TypeModel(
                    packageName,
                    home.isUnnamed() ? name : name.substring(packageName.length() + 1),
                    List.of(),
                    supertypes(type));
            known.put(type, model);
        }
        return model;
    }

    TypeModel read(TypeMirror type) {
        return type.accept(
                new SimpleTypeVisitor14<TypeModel, Void>() {
                    @Override
                    public TypeModel visitDeclared(DeclaredType declared, Void unused) {
                        return read((TypeElement) declared.asElement())
                                .of(declared.getTypeArguments().stream()
                                        .map(TypeReader.this::read)
                                        .toList());
                    }

                    @Override
                    public TypeModel visitArray(ArrayType array, Void unused) {
                        return TypeModel.named(TypeModel.ARRAY, read(array.getComponentType()));
                    }

                    @Override
                    public TypeModel visitWildcard(WildcardType wildcard, Void unused) {
                        if (wildcard.getExtendsBound() != null) {
                            return TypeModel.named(TypeModel.EXTENDS, read(wildcard.getExtendsBound()));
                        }
                        return wildcard.getSuperBound() != null
                                ? TypeModel.named(TypeModel.SUPER, read(wildcard.getSuperBound()))
                                : TypeModel.named("?");
                    }

                    @Override
                    protected TypeModel defaultAction(TypeMirror other, Void unused) {
                        return TypeModel.named(other.toString()); // primitives, void and type variables
                    }
                },
                null);
    }

    /** The argument that a type gives to a generic class above it, such as {@code A} of {@code Kind<A>}. */
    Optional<TypeMirror> argument(TypeMirror type, Class<?> above) {
        if (type instanceof DeclaredType declared
                && ((TypeElement) declared.asElement()).getQualifiedName().contentEquals(above.getCanonicalName())) {
            return declared.getTypeArguments().stream()
                    .map(TypeMirror.class::cast)
                    .findFirst();
        }
        return types.directSupertypes(type).stream()
                .flatMap(direct -> argument(direct, above).stream())
                .findFirst();
    }

    private Set<String> supertypes(TypeElement type) {
        Set<String> names = new HashSet<>();
        names.add(type.getQualifiedName().toString());
        for (TypeMirror direct : types.directSupertypes(type.asType())) {
            if (direct instanceof DeclaredType declared) {
                names.addAll(read((TypeElement) declared.asElement()).supertypes());
            }
        }
        return names;
    }
}
