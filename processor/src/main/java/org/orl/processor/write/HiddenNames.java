package org.orl.processor.write;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.orl.dsl.artifact.Architecture;
import org.orl.dsl.augment.View;
import org.orl.processor.model.Constants;
import org.orl.processor.model.ExperimentModel;
import org.orl.processor.model.MethodModel;
import org.orl.processor.model.NodeModel;
import org.orl.processor.model.TypeModel;
import org.orl.processor.model.Value;

/** Names that a wiring cannot import, since a type that it inherits from the experiment has the same one. */
final class HiddenNames {

    /** What every wiring names, beside what its experiment does. */
    private static final List<String> OWN = List.of(
            Architecture.class.getSimpleName(),
            View.class.getSimpleName(),
            "Cell",
            "ExperimentInfo",
            "Generated",
            "Graph",
            "List",
            "Node",
            "Override",
            "Wiring",
            "WrittenLoss");

    private HiddenNames() {}

    /** The simple names of types that are to be written with their packages. */
    static String[] of(ExperimentModel experiment) {
        Set<String> inherited = experiment.memberTypes();
        Set<String> hidden = new TreeSet<>(OWN);
        hidden.retainAll(inherited);
        for (TypeModel type : types(experiment)) {
            if (inherited.contains(type.outermostName())) {
                hidden.add(type.outermostName());
                hidden.add(type.simpleName());
            }
        }
        return hidden.toArray(String[]::new);
    }

    private static Set<TypeModel> types(ExperimentModel experiment) {
        Set<TypeModel> types = new HashSet<>();
        for (NodeModel node : experiment.nodes()) {
            MethodModel method = node.method();
            add(method.returns(), types);
            method.parameters().forEach(parameter -> add(parameter.type(), types));
            for (Constants constants : node.constants()) {
                add(constants.word().spec(), types);
                constants.members().forEach(member -> add(member.value(), types));
            }
        }
        return types;
    }

    private static void add(TypeModel type, Set<TypeModel> types) {
        types.add(type);
        type.arguments().forEach(argument -> add(argument, types));
    }

    private static void add(Value value, Set<TypeModel> types) {
        if (value instanceof Value.Enumerated enumerated) {
            add(enumerated.type(), types);
        } else if (value instanceof Value.ClassLiteral literal) {
            add(literal.type(), types);
        } else if (value instanceof Value.Many many) {
            many.values().forEach(each -> add(each, types));
        }
    }
}
