package org.orl.processor.write;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.orl.dsl.artifact.Architecture;
import org.orl.dsl.augment.View;
import org.orl.processor.model.Edges;
import org.orl.processor.model.ExperimentModel;
import org.orl.processor.model.Marker;
import org.orl.processor.model.MethodModel;
import org.orl.processor.model.NodeModel;
import org.orl.processor.model.ParameterModel;
import org.orl.processor.model.Slot;

/** Writes the statement that adds a node to the graph, one call a line. */
final class NodeWriter {

    /** What the body of a node is given. */
    private static final String INPUTS = "inputs";

    private final Edges edges;
    private final Imports imports;
    private final Literals literals;
    private final Map<String, String> variables = new HashMap<>();

    /**
     * A writer.
     *
     * @param experiment the experiment; each of its nodes has a variable called like its method
     * @param imports the names of types
     */
    NodeWriter(ExperimentModel experiment, Imports imports) {
        this.edges = experiment.edges();
        this.imports = imports;
        this.literals = new Literals(imports);
        Set<String> taken = new HashSet<>(List.of(WiringWriter.GRAPH, INPUTS));
        for (NodeModel node : experiment.nodes()) {
            String variable = node.name();
            while (!taken.add(variable)) {
                variable += "_";
            }
            variables.put(node.name(), variable);
        }
    }

    String write(NodeModel node) {
        String type = imports.of(node.method().returns());
        String variable = imports.of(WiringWriter.RUNTIME, "Node") + "<" + type + "> " + variables.get(node.name());
        if (node.marker() == Marker.PROVIDES) {
            return variable + " = graph.provide(" + Literals.of(node.name()) + ", " + given(node) + ");";
        }
        List<String> lines = new ArrayList<>();
        lines.add(variable + " = graph");
        String call = ".<" + type + ">" + (node.marker() == Marker.STAGE ? "stage" : "evaluation") + "(";
        lines.add(call + Layout.arguments(Layout.CHAIN, call, work(node), ")") + ")");
        addInputs(node, lines);
        addViews(node, lines);
        addSettings(node, lines);
        lines.add(".node();");
        return String.join("\n" + " ".repeat(Layout.CHAIN), lines);
    }

    /** What a source hands out. */
    private String given(NodeModel node) {
        if (node.method().hasBody()) {
            return node.name() + "()";
        }
        return "new " + name(Architecture.class) + "(" + Layout.lines(Layout.STATEMENT, records(node)) + ")";
    }

    private List<String> records(NodeModel node) {
        return node.settings().stream()
                .map(Slot::found)
                .flatMap(List::stream)
                .map(literals::of)
                .toList();
    }

    /** The arguments that say what a node does. */
    private List<String> work(NodeModel node) {
        List<String> arguments = new ArrayList<>();
        arguments.add(Literals.of(node.name()));
        if (node.marker() == Marker.EVALUATION) {
            arguments.add(cell(node));
        }
        if (node.method().hasBody()) {
            arguments.add(imports.raw(node.method().declaredIn().get(0)) + ".class");
            arguments.add(imports.raw(node.method().returns()) + ".class");
            String call = INPUTS + " -> " + node.name() + "(";
            arguments.add(call + Layout.arguments(Layout.ARGUMENT, call, bodyArguments(node.method()), "))") + ")");
        } else {
            arguments.add(literals.of(node.theKind().orElseThrow()));
        }
        return arguments;
    }

    private String cell(NodeModel node) {
        String kind = node.theKind()
                .map(found -> found.word().annotation().simpleName())
                .orElse(node.method().returns().simpleName());
        return "new " + imports.of(WiringWriter.RUNTIME, "Cell")
                + "(" + Literals.of(node.row().isEmpty() ? node.name() : node.row())
                + ", " + Literals.of(node.column().isEmpty() ? kind : node.column()) + ")";
    }

    private List<String> bodyArguments(MethodModel method) {
        List<String> arguments = new ArrayList<>();
        int views = 0;
        for (ParameterModel parameter : method.parameters()) {
            arguments.add(
                    parameter.isView()
                            ? INPUTS + ".view(" + views++ + ")"
                            : INPUTS + ".get(" + (arguments.size() - views) + ", " + variable(parameter) + ")");
        }
        return arguments;
    }

    private void addInputs(NodeModel node, List<String> lines) {
        List<String> inputs =
                node.method().inputs().stream().map(this::variable).toList();
        if (!inputs.isEmpty()) {
            lines.add(".takes(" + String.join(", ", inputs) + ")");
        }
    }

    private void addViews(NodeModel node, List<String> lines) {
        for (ParameterModel view : node.method().views()) {
            String call = ".sees(" + Literals.of(view.name()) + ", " + name(View.class) + ".of(";
            List<String> steps = view.recipe().stream().map(literals::of).toList();
            lines.add(call + oneOrLines(call, steps, "))") + "))");
        }
    }

    private void addSettings(NodeModel node, List<String> lines) {
        List<String> settings = new ArrayList<>(records(node));
        node.objective().map(this::loss).ifPresent(settings::add);
        if (!settings.isEmpty()) {
            String call = ".with(";
            lines.add(call + oneOrLines(call, settings, ")") + ")");
        }
    }

    private String loss(MethodModel method) {
        return "new " + imports.of(WiringWriter.RUNTIME, "WrittenLoss")
                + "(" + imports.raw(method.declaredIn().get(0)) + ".class, "
                + Literals.of(method.name()) + ", this::" + method.name() + ")";
    }

    /** Several steps or settings are a list, one a line. */
    private static String oneOrLines(String call, List<String> arguments, String end) {
        return arguments.size() == 1
                ? Layout.arguments(Layout.CHAIN, call, arguments, end)
                : Layout.lines(Layout.CHAIN, arguments);
    }

    private String variable(ParameterModel input) {
        return variables.get(edges.producers(input).get(0).name());
    }

    private String name(Class<?> type) {
        return imports.of(type.getPackageName(), type.getSimpleName());
    }
}
