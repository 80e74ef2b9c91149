package org.orl.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import java.util.ArrayList;
import java.util.List;
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
            CodeBlock call = CodeBlock.of(".<$T>$L(", type, call(node));
            code.add(" graph").indent().indent().add("\n$L", call);
            code.add(Layout.arguments(Layout.CHAIN, call, work(node), ")")).add(")");
            writeInputs(node, code);
            writeViews(node, code);
            writeSettings(node, code);
            code.add("\n.node()").unindent().unindent();
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
        return CodeBlock.of("new $T($L)", Architecture.class, Layout.lines(records(node)));
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
            CodeBlock call = CodeBlock.of("inputs -> $L(", node.name());
            arguments.add(CodeBlock.of(
                    "$L$L)", call, Layout.arguments(Layout.ARGUMENT, call, bodyArguments(node.method()), "))")));
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
            CodeBlock call = CodeBlock.of(".sees($S, $T.of(", view.name(), View.class);
            List<CodeBlock> steps = view.recipe().stream().map(Literals::of).toList();
            code.add("\n$L$L))", call, oneOrLines(call, steps, "))"));
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
            CodeBlock call = CodeBlock.of(".with(");
            code.add("\n$L$L)", call, oneOrLines(call, settings, ")"));
        }
    }

    /** Several steps or settings are a list, one a line. */
    private static CodeBlock oneOrLines(CodeBlock call, List<CodeBlock> arguments, String end) {
        return arguments.size() == 1 ? Layout.arguments(Layout.CHAIN, call, arguments, end) : Layout.lines(arguments);
    }

    private String variable(ParameterModel input) {
        return variables.get(edges.producers(input).get(0).name());
    }

    private static CodeBlock join(List<CodeBlock> arguments) {
        return CodeBlock.join(arguments, ", ");
    }
}
