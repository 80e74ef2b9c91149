package org.orl.processor.write;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import javax.annotation.processing.Generated;
import org.orl.processor.model.ExperimentModel;
import org.orl.processor.model.MethodModel;
import org.orl.processor.model.NodeModel;
import org.orl.processor.model.TypeModel;

/**
 * Writes the wiring of an experiment, as a careful person would.
 *
 * @since 0.1
 */
public final class WiringWriter {

    /** The package of the classes that a wiring is made of. */
    static final String RUNTIME = "org.orl.runtime.graph";

    /** The variable to which nodes are added. */
    static final String GRAPH = "graph";

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
        String home = experiment.type().packageName();
        Imports imports = new Imports(home, experiment.memberTypes());
        String body = body(experiment, imports);
        String settled = imports.clash() ? body(experiment, imports) : body;
        return (home.isEmpty() ? "" : "package " + home + ";\n\n")
                + imports.imported().stream()
                        .map(name -> "import " + name + ";\n")
                        .collect(joining())
                + "\n" + Layout.wrap(settled);
    }

    private String body(ExperimentModel experiment, Imports imports) {
        String type = imports.raw(experiment.type());
        String declaration = """
                /**
                 * The wiring of {@link %s}.
                 */
                @%s(%s)
                public final class %s extends %s implements %s {
                """.formatted(
                        type,
                        imports.of(Generated.class.getPackageName(), Generated.class.getSimpleName()),
                        Literals.of(generator),
                        simpleName(experiment),
                        type,
                        imports.of(RUNTIME, "Wiring"));
        List<String> methods = new ArrayList<>();
        methods.add(information(experiment, imports));
        methods.add(wire(experiment, imports));
        experiment.nodes().stream()
                .map(NodeModel::method)
                .filter(method -> !method.hasBody())
                .forEach(method -> methods.add(declaredOnly(method, imports)));
        return declaration + String.join("\n", methods) + "}\n";
    }

    private static String simpleName(ExperimentModel experiment) {
        return experiment.type().name().replace('.', '_') + "_Wiring";
    }

    private static String information(ExperimentModel experiment, Imports imports) {
        String information = imports.of(RUNTIME, "ExperimentInfo");
        List<String> arguments = List.of(
                imports.raw(experiment.type()) + ".class",
                Literals.of(experiment.id()),
                Literals.of(experiment.title()),
                Literals.of(experiment.paper()));
        String call = "return new " + information + "(";
        return method(
                imports,
                "public " + information + " experiment()",
                call + Layout.arguments(Layout.STATEMENT, call, arguments, ");") + ");");
    }

    private static String wire(ExperimentModel experiment, Imports imports) {
        NodeWriter nodes = new NodeWriter(experiment, imports);
        return method(
                imports,
                "public void wire(" + imports.of(RUNTIME, "Graph") + " " + GRAPH + ")",
                experiment.edges().ordered().stream()
                        .map(node -> "// " + comment(experiment, node) + "\n" + " ".repeat(Layout.STATEMENT)
                                + nodes.write(node))
                        .collect(joining("\n\n" + " ".repeat(Layout.STATEMENT))));
    }

    /** Where a node comes from: {@code pretrain(), declared in OrlCoco, changed in OrlCocoShort}. */
    private static String comment(ExperimentModel experiment, NodeModel node) {
        List<String> changers =
                experiment.changers(node).stream().map(TypeModel::simpleName).toList();
        return node.method().display()
                + ", declared in " + node.method().declaredFirstIn().simpleName()
                + (changers.isEmpty() ? "" : ", changed in " + String.join(" and ", changers));
    }

    private static String declaredOnly(MethodModel method, Imports imports) {
        String visibility = method.visibility().isEmpty() ? "" : method.visibility() + " ";
        String parameters = method.parameters().stream()
                .map(parameter -> imports.of(parameter.type()) + " " + parameter.name())
                .collect(joining("," + Layout.SPACE));
        return method(
                imports,
                visibility + imports.of(method.returns()) + " " + method.name() + "(" + Layout.SEAM + parameters + ")",
                "throw " + imports.of(RUNTIME, "Wiring") + ".declaredOnly(" + Literals.of(method.name()) + ");");
    }

    private static String method(Imports imports, String head, String statements) {
        return """
                    @%s
                    %s {
                        %s
                    }
                """.formatted(imports.of("java.lang", "Override"), head, statements);
    }
}
