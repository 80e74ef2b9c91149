package org.orl.processor.write;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import java.util.List;
import javax.annotation.processing.Generated;
import javax.lang.model.element.Modifier;
import org.orl.processor.model.ExperimentModel;
import org.orl.processor.model.MethodModel;
import org.orl.processor.model.NodeModel;
import org.orl.processor.model.ParameterModel;
import org.orl.processor.model.TypeModel;

/**
 * Writes the wiring of an experiment, as a careful person would.
 *
 * @since 0.1
 */
public final class WiringWriter {

    private static final String GRAPH_PACKAGE = "org.orl.runtime.graph";
    private static final ClassName WIRING = ClassName.get(GRAPH_PACKAGE, "Wiring");

    private final String generator;

    /**
     * A writer.
     *
     * @param generator who signs
     */
    public WiringWriter(Class<?> generator) {
        this.generator = generator.getName();
    }

    /**
     * The qualified name of an experiment's wiring.
     *
     * @param experiment the experiment
     * @return {@code Outer_Inner_Wiring} for a nested class, in the same package
     */
    public static String name(ExperimentModel experiment) {
        String packageName = experiment.type().packageName();
        return packageName.isEmpty() ? simpleName(experiment) : packageName + "." + simpleName(experiment);
    }

    /**
     * The source of an experiment's wiring.
     *
     * @param experiment an experiment without errors
     * @return a whole file
     */
    public String write(ExperimentModel experiment) {
        ClassName type = Names.raw(experiment.type());
        TypeSpec.Builder wiring = TypeSpec.classBuilder(simpleName(experiment))
                .addJavadoc("The wiring of {@link $T}.\n", type)
                .addAnnotation(AnnotationSpec.builder(Generated.class)
                        .addMember("value", "$S", generator)
                        .build())
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .superclass(type)
                .addSuperinterface(WIRING)
                .alwaysQualify(HiddenNames.of(experiment))
                .addMethod(information(experiment))
                .addMethod(wire(experiment));
        experiment.nodes().stream()
                .map(NodeModel::method)
                .filter(method -> !method.hasBody())
                .forEach(method -> wiring.addMethod(declaredOnly(method)));
        return JavaFile.builder(experiment.type().packageName(), wiring.build())
                .skipJavaLangImports(true)
                .indent("    ")
                .build()
                .toString();
    }

    private static String simpleName(ExperimentModel experiment) {
        return experiment.type().name().replace('.', '_') + "_Wiring";
    }

    private static MethodSpec information(ExperimentModel experiment) {
        ClassName information = ClassName.get(GRAPH_PACKAGE, "ExperimentInfo");
        List<Code> arguments = List.of(
                new Code().addRaw(experiment.type()).add(".class"),
                new Code().addString(experiment.id()),
                new Code().addString(experiment.title()),
                new Code().addString(experiment.paper()));
        Code call = Code.of("return new ").addType(information).add("(");
        return overriding("experiment", Modifier.PUBLIC)
                .returns(information)
                .addCode(Layout.call(Layout.STATEMENT, call, arguments, ");")
                        .add("\n")
                        .toBlock())
                .build();
    }

    private static MethodSpec wire(ExperimentModel experiment) {
        NodeWriter writer = new NodeWriter(experiment);
        Code code = new Code();
        String separator = "";
        for (NodeModel node : experiment.edges().ordered()) {
            code.add(separator + "// " + comment(experiment, node) + "\n")
                    .add(writer.write(node))
                    .add(";\n");
            separator = "\n";
        }
        return overriding("wire", Modifier.PUBLIC)
                .addParameter(ClassName.get(GRAPH_PACKAGE, "Graph"), "graph")
                .addCode(code.toBlock())
                .build();
    }

    /** Where a node comes from: {@code pretrain(), declared in OrlCoco, changed in OrlCocoShort}. */
    private static String comment(ExperimentModel experiment, NodeModel node) {
        List<String> changers =
                experiment.changers(node).stream().map(TypeModel::simpleName).toList();
        return node.method().display()
                + ", declared in " + node.method().declaredFirstIn().simpleName()
                + (changers.isEmpty() ? "" : ", changed in " + String.join(" and ", changers));
    }

    private static MethodSpec declaredOnly(MethodModel method) {
        MethodSpec.Builder overriding = switch (method.visibility()) {
            case "public" -> overriding(method.name(), Modifier.PUBLIC);
            case "protected" -> overriding(method.name(), Modifier.PROTECTED);
            default -> overriding(method.name());
        };
        for (ParameterModel parameter : method.parameters()) {
            overriding.addParameter(Names.of(parameter.type()), parameter.name());
        }
        return overriding
                .returns(Names.of(method.returns()))
                .addStatement("throw $T.declaredOnly($S)", WIRING, method.name())
                .build();
    }

    private static MethodSpec.Builder overriding(String name, Modifier... modifiers) {
        return MethodSpec.methodBuilder(name).addAnnotation(Override.class).addModifiers(modifiers);
    }
}
