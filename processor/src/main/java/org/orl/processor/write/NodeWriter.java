package org.orl.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.NameAllocator;
import java.util.ArrayList;
import java.util.List;
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

    private static final ClassName NODE = ClassName.get("org.orl.runtime.graph", "Node");
    private static final ClassName LOSS = ClassName.get("org.orl.runtime.graph", "WrittenLoss");
    private static final ClassName CELL = ClassName.get("org.orl.runtime.graph", "Cell");
    private static final ClassName ARCHITECTURE = ClassName.get(Architecture.class);
    private static final ClassName VIEW = ClassName.get(View.class);

    private final Edges edges;
    private final NameAllocator variables = new NameAllocator();

    /**
     * A writer.
     *
     * @param experiment whose nodes have each a variable called like its method
     */
    NodeWriter(ExperimentModel experiment) {
        edges = experiment.edges();
        for (String taken : List.of("graph", "inputs")) {
            variables.newName(taken, new Object()); // without a tag it would draw one with secure random bits
        }
        experiment.nodes().forEach(node -> variables.newName(node.name(), node.name()));
    }

    Code write(NodeModel node) {
        Code code = new Code()
                .addType(NODE)
                .add("<")
                .addType(node.method().returns())
                .add("> " + variables.get(node.name()) + " = graph");
        return node.marker() == Marker.PROVIDES
                ? code.add(".provide(")
                        .addString(node.name())
                        .add(", ")
                        .add(given(node))
                        .add(")")
                : code.addIndented(chain(node));
    }

    /** What a source hands out. */
    private static Code given(NodeModel node) {
        return node.method().hasBody()
                ? Code.of(node.name() + "()")
                : Code.of("new ")
                        .addType(ARCHITECTURE)
                        .add("(")
                        .add(Layout.lines(records(node)))
                        .add(")");
    }

    private static List<Code> records(NodeModel node) {
        return node.settings().stream()
                .map(Slot::found)
                .flatMap(List::stream)
                .map(Literals::of)
                .toList();
    }

    /** The calls that say what a node does, one a line. */
    private Code chain(NodeModel node) {
        Code call = Code.of(".<")
                .addType(node.method().returns())
                .add(node.marker() == Marker.STAGE ? ">stage(" : ">evaluation(");
        Code chain = Code.of("\n").add(Layout.call(Layout.CHAIN, call, work(node), ")"));
        addInputs(node, chain);
        addViews(node, chain);
        addSettings(node, chain);
        return chain.add("\n.node()");
    }

    /** The arguments that say what a node does. */
    private List<Code> work(NodeModel node) {
        List<Code> arguments = new ArrayList<>();
        arguments.add(new Code().addString(node.name()));
        if (node.marker() == Marker.EVALUATION) {
            arguments.add(cell(node));
        }
        if (node.method().hasBody()) {
            arguments.add(new Code().addRaw(node.method().declaredIn().get(0)).add(".class"));
            arguments.add(new Code().addRaw(node.method().returns()).add(".class"));
            Code call = Code.of("inputs -> " + node.name() + "(");
            int indentation = Layout.ARGUMENT + ")".length(); // the stage's parenthesis follows
            arguments.add(Layout.call(indentation, call, bodyArguments(node.method()), ")"));
        } else {
            arguments.add(Literals.of(node.theKind().orElseThrow()));
        }
        return arguments;
    }

    private static Code cell(NodeModel node) {
        String kind = node.theKind()
                .map(found -> found.word().annotation().simpleName())
                .orElse(node.method().returns().simpleName());
        return Code.of("new ")
                .addType(CELL)
                .add("(")
                .addString(node.row().isEmpty() ? node.name() : node.row())
                .add(", ")
                .addString(node.column().isEmpty() ? kind : node.column())
                .add(")");
    }

    private List<Code> bodyArguments(MethodModel method) {
        List<Code> arguments = new ArrayList<>();
        int views = 0;
        for (ParameterModel parameter : method.parameters()) {
            arguments.add(Code.of(
                    parameter.isView()
                            ? "inputs.view(" + views++ + ")"
                            : "inputs.get(" + (arguments.size() - views) + ", " + variable(parameter) + ")"));
        }
        return arguments;
    }

    private void addInputs(NodeModel node, Code chain) {
        List<String> inputs =
                node.method().inputs().stream().map(this::variable).toList();
        if (!inputs.isEmpty()) {
            chain.add("\n.takes(" + String.join(", ", inputs) + ")");
        }
    }

    private static void addViews(NodeModel node, Code chain) {
        for (ParameterModel view : node.method().views()) {
            Code call = Code.of(".sees(")
                    .addString(view.name())
                    .add(", ")
                    .addType(VIEW)
                    .add(".of(");
            List<Code> steps = view.recipe().stream().map(Literals::of).toList();
            chain.add("\n").add(oneOrLines(call, steps, "))"));
        }
    }

    private static void addSettings(NodeModel node, Code chain) {
        List<Code> settings = new ArrayList<>(records(node));
        node.objective().ifPresent(method -> settings.add(loss(method)));
        if (!settings.isEmpty()) {
            chain.add("\n").add(oneOrLines(Code.of(".with("), settings, ")"));
        }
    }

    private static Code loss(MethodModel method) {
        return Code.of("new ")
                .addType(LOSS)
                .add("(")
                .addRaw(method.declaredIn().get(0))
                .add(".class, ")
                .addString(method.name())
                .add(", this::" + method.name() + ")");
    }

    /** Several steps or settings are a list, one a line. */
    private static Code oneOrLines(Code call, List<Code> arguments, String end) {
        return arguments.size() == 1
                ? Layout.call(Layout.CHAIN, call, arguments, end)
                : call.add(Layout.lines(arguments)).add(end);
    }

    private String variable(ParameterModel input) {
        return variables.get(edges.producers(input).get(0).name());
    }
}
