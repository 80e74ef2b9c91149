package org.orl.runtime.constant;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.orl.runtime.execution.Assignment;
import org.orl.runtime.graph.Graph;
import org.orl.runtime.graph.NamedView;
import org.orl.runtime.graph.Node;
import org.orl.runtime.graph.Wiring;
import org.orl.runtime.graph.Word;

/**
 * Lists all constants of a graph.
 *
 * @since 0.1
 */
public final class Constants {

    private final Origins origins;
    private final List<Assignment> assignments;
    private final List<Constant> found = new ArrayList<>();

    private Constants(Origins origins, List<Assignment> assignments) {
        this.origins = origins;
        this.assignments = assignments;
    }

    /**
     * The constants of an experiment, in the order of its nodes.
     *
     * @param wiring the experiment's wiring
     * @param graph what it gave, with the assignments
     * @param assignments what was changed from outside
     * @return all of them
     */
    public static List<Constant> of(Wiring wiring, Graph graph, List<Assignment> assignments) {
        Constants constants = new Constants(Origins.of(wiring), assignments);
        graph.nodes().forEach(constants::add);
        return List.copyOf(constants.found);
    }

    private void add(Node<?> node) {
        Way way = Way.to(node.name());
        if (node.work() instanceof Node.Given<?> given && given.value() instanceof Record value) {
            boolean hasParts = Stream.of(value.getClass().getRecordComponents())
                    .anyMatch(component -> Word.get(value, component) instanceof Record);
            add(value, way.perhaps(Word.name(value.getClass()), !hasParts), node.name());
        }
        if (node.work() instanceof Node.OfKind<?> work) {
            add(work.kind(), way, node.name());
        }
        node.settings().forEach(setting -> add(setting, way, node.name()));
        for (NamedView view : node.views()) {
            view.view().recipe().forEach(step -> add(step, way.then(view.name()), node.name() + "." + view.name()));
        }
    }

    /** Adds what an annotation says. */
    private void add(Object word, Way way, String place) {
        if (word instanceof Record values) {
            add(values, way.then(Word.name(values.getClass())), place);
        }
    }

    private void add(Record word, Way way, String place) {
        RecordComponent[] components = word.getClass().getRecordComponents();
        List<String> parts = Stream.of(components)
                .filter(component -> Word.get(word, component) instanceof Record)
                .map(component -> Word.name(Word.get(word, component).getClass()))
                .toList();
        for (RecordComponent component : components) {
            Object value = Word.get(word, component);
            if (value instanceof Record part) {
                String name = Word.name(part.getClass());
                boolean isOne = Collections.frequency(parts, name) == 1;
                add(part, isOne ? way.then(name, component.getName()) : way.then(component.getName()), place);
            } else {
                Way end = components.length == 1
                        ? way.perhaps(component.getName(), !component.getName().equals("value"))
                        : way.then(component.getName());
                found.add(new Constant(end.text(), Word.pretty(value), from(end, word, component, place)));
            }
        }
    }

    private String from(Way way, Record word, RecordComponent component, String place) {
        for (int i = assignments.size() - 1; i >= 0; i--) {
            if (way.isReachedBy(assignments.get(i).path())) {
                return assignments.get(i).from();
            }
        }
        String name = Word.name(word.getClass());
        return origins.of(place + "." + name + "." + component.getName())
                .or(() -> origins.of(place))
                .orElse("default of @" + name);
    }
}
