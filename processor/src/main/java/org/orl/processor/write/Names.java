package org.orl.processor.write;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.WildcardTypeName;
import java.util.List;
import java.util.Map;
import org.orl.processor.model.TypeModel;

/** From types of the model to JavaPoet's. */
final class Names {

    private static final Map<String, TypeName> PRIMITIVES = Map.of(
            "boolean", TypeName.BOOLEAN,
            "byte", TypeName.BYTE,
            "char", TypeName.CHAR,
            "double", TypeName.DOUBLE,
            "float", TypeName.FLOAT,
            "int", TypeName.INT,
            "long", TypeName.LONG,
            "short", TypeName.SHORT,
            "void", TypeName.VOID);

    private Names() {}

    /** The class, without type arguments. */
    static ClassName raw(TypeModel type) {
        int dot = type.name().indexOf('.');
        return dot < 0
                ? ClassName.get(type.packageName(), type.name())
                : nested(
                        ClassName.get(type.packageName(), type.name().substring(0, dot)),
                        type.name().substring(dot + 1));
    }

    private static ClassName nested(ClassName outer, String name) {
        int dot = name.indexOf('.');
        return dot < 0
                ? outer.nestedClass(name)
                : nested(outer.nestedClass(name.substring(0, dot)), name.substring(dot + 1));
    }

    static TypeName of(TypeModel type) {
        List<TypeModel> arguments = type.arguments();
        return switch (type.name()) {
            case TypeModel.ARRAY -> ArrayTypeName.of(of(arguments.get(0)));
            case TypeModel.EXTENDS -> WildcardTypeName.subtypeOf(of(arguments.get(0)));
            case TypeModel.SUPER -> WildcardTypeName.supertypeOf(of(arguments.get(0)));
            case "?" -> WildcardTypeName.subtypeOf(Object.class);
            default -> PRIMITIVES.containsKey(type.name()) ? PRIMITIVES.get(type.name()) : declared(type);
        };
    }

    private static TypeName declared(TypeModel type) {
        TypeName[] arguments = type.arguments().stream().map(Names::of).toArray(TypeName[]::new);
        return arguments.length == 0 ? raw(type) : ParameterizedTypeName.get(raw(type), arguments);
    }
}
