package org.orl.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.orl.dsl.artifact.Architecture;
import org.orl.dsl.augment.View;
import org.orl.processor.model.Edges;
import org.orl.processor.model.Marker;
import org.orl.processor.model.MethodModel;
import org.orl.processor.model.NodeModel;
import org.orl.processor.model.ParameterModel;
import org.orl.processor.model.Slot;

/** Writes the statement that adds a node to the graph, one call a line. */
final class NodeWriter {

    private static final ClassName NODE = ClassName.get("org.orl.runtime.graph", "Node");
    private static final ClassName LOSS = ClassName.get("org.orl.runtime.graph", "WrittenLoss");
    private static final ClassName CELL = ClassName.get("org.orl.runtime.graph", "Cell");

    /** Letters that fit behind the indentation. */
    private static final int LINE = 80;

    private static final Pattern PACKAGES = Pattern.compile("\\b(?:[a-z]\\w*\\.)+(?=[A-Z])");

    private final Edges edges;
    private final NameAllocator variables = new NameAllocator();

    /**
     * A writer.
     *
     * @param nodes all nodes; each has a variable called like its method
     */
    NodeWriter(List<NodeModel> nodes) {
        edges = new Edges(nodes);
        variables.newName("graph");
        variables.newName("inputs");
        nodes.forEach(node -> variables.newName(node.name(), node.name()));
    }

    CodeBlock write(NodeModel node) {
        TypeName type = Names.of(node.method().returns());
        CodeBlock.Builder code = CodeBlock.builder()
                .add("$T $L =", ParameterizedTypeName.get(NODE, type.box()), variables.get(node.name()));
        if (node.marker() == Marker.PROVIDES) {
            code.add(" graph.provide($S, $L)", node.name(), given(node));
        } else {
            code.indent().indent().add("\ngraph.<$T>$L(", type, call(node));
            code.indent().indent();
            writeArguments("graph.<" + type + ">" + call(node), work(node), code);
            code.add(")");
            writeInputs(node, code);
            writeViews(node, code);
            writeSettings(node, code);
            code.add("\n.node()").unindent().unindent().unindent().unindent();
        }
        return code.build();
    }

    private static String call(NodeModel node) {
        return node.marker() == Marker.STAGE ? "stage" : "evaluation";
    }

    /** What a source hands out. */
    private static CodeBlock given(NodeModel node) {
        if (node.method().hasBody()) {
            return CodeBlock.of("$L()", node.name());
        }
        CodeBlock.Builder architecture = CodeBlock.builder().add("new $T(", Architecture.class);
        writeLines(records(node), architecture);
        return architecture.add(")").build();
    }

    private static List<CodeBlock> records(NodeModel node) {
        return node.settings().stream()
                .map(Slot::found)
                .flatMap(List::stream)
                .map(Literals::of)
                .toList();
    }

    /** The arguments that say what a node does. */
    private List<CodeBlock> work(NodeModel node) {
        List<CodeBlock> arguments = new ArrayList<>();
        arguments.add(CodeBlock.of("$S", node.name()));
        if (node.marker() == Marker.EVALUATION) {
            arguments.add(cell(node));
        }
        if (node.method().hasBody()) {
            arguments.add(CodeBlock.of(
                    "$T.class", Names.raw(node.method().declaredIn().get(0))));
            arguments.add(CodeBlock.of("$T.class", Names.raw(node.method().returns())));
            arguments.add(CodeBlock.of("inputs -> $L($L)", node.name(), join(bodyArguments(node.method()))));
        } else {
            arguments.add(Literals.of(node.theKind().orElseThrow()));
        }
        return arguments;
    }

    private static CodeBlock cell(NodeModel node) {
        String kind = node.theKind()
                .map(found -> found.word().annotation().simpleName())
                .orElse(node.method().returns().simpleName());
        return CodeBlock.of(
                "new $T($S, $S)",
                CELL,
                node.row().isEmpty() ? node.name() : node.row(),
                node.column().isEmpty() ? kind : node.column());
    }

    private List<CodeBlock> bodyArguments(MethodModel method) {
        List<CodeBlock> arguments = new ArrayList<>();
        int views = 0;
        for (ParameterModel parameter : method.parameters()) {
            arguments.add(
                    parameter.isView()
                            ? CodeBlock.of("inputs.view($L)", views++)
                            : CodeBlock.of("inputs.get($L, $L)", arguments.size() - views, variable(parameter)));
        }
        return arguments;
    }

    private void writeInputs(NodeModel node, CodeBlock.Builder code) {
        List<CodeBlock> inputs = node.method().inputs().stream()
                .map(input -> CodeBlock.of("$L", variable(input)))
                .toList();
        if (!inputs.isEmpty()) {
            code.add("\n.takes($L)", join(inputs));
        }
    }

    private static void writeViews(NodeModel node, CodeBlock.Builder code) {
        for (ParameterModel view : node.method().views()) {
            code.add("\n.sees($S, $T.of(", view.name(), View.class);
            writeOneOrLines(view.recipe().stream().map(Literals::of).toList(), code);
            code.add("))");
        }
    }

    private static void writeSettings(NodeModel node, CodeBlock.Builder code) {
        List<CodeBlock> settings = new ArrayList<>(records(node));
        node.objective()
                .ifPresent(method -> settings.add(CodeBlock.of(
                        "new $T($T.class, $S, this::$L)",
                        LOSS,
                        Names.raw(method.declaredIn().get(0)),
                        method.name(),
                        method.name())));
        if (!settings.isEmpty()) {
            code.add("\n.with(");
            writeOneOrLines(settings, code);
            code.add(")");
        }
    }

    private static void writeOneOrLines(List<CodeBlock> arguments, CodeBlock.Builder code) {
        if (arguments.size() == 1) {
            code.add(arguments.get(0));
        } else {
            writeLines(arguments, code);
        }
    }

    /** Arguments, on one line if they fit on it behind the given beginning. */
    private static void writeArguments(String beginning, List<CodeBlock> arguments, CodeBlock.Builder code) {
        String line = PACKAGES.matcher(beginning + join(arguments)).replaceAll("");
        if (line.length() <= LINE) {
            code.add(join(arguments));
        } else {
            writeLines(arguments, code);
        }
    }

    private static void writeLines(List<CodeBlock> arguments, CodeBlock.Builder code) {
        code.indent()
                .indent()
                .add("\n")
                .add(CodeBlock.join(arguments, ",\n"))
                .unindent()
                .unindent();
    }

    private String variable(ParameterModel input) {
        return variables.get(edges.producers(input).get(0).name());
    }

    private static CodeBlock join(List<CodeBlock> arguments) {
        return CodeBlock.join(arguments, ", ");
    }
}
