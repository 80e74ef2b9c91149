package org.orl.runtime.execution;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.orl.dsl.data.SmallestClass;
import org.orl.dsl.rule.Figure;
import org.orl.dsl.rule.NodeFigures;
import org.orl.dsl.rule.WordFigures;
import org.orl.runtime.graph.Node;
import org.orl.runtime.graph.Word;

/** The numbers of a node, as its records have them. */
record RecordFigures(Node<?> node) implements NodeFigures {

    @Override
    public String display() {
        return node.name() + "()";
    }

    @Override
    public Optional<WordFigures> kind() {
        return node.work() instanceof Node.OfKind<?> work ? numbers(work.kind()) : Optional.empty();
    }

    @Override
    public List<WordFigures> settings() {
        return node.settings().stream()
                .flatMap(setting -> numbers(setting).stream())
                .toList();
    }

    @Override
    public List<List<WordFigures>> views() {
        return node.views().stream()
                .map(view -> view.view().recipe().stream()
                        .flatMap(step -> numbers(step).stream())
                        .toList())
                .toList();
    }

    /** What a method states of what it hands out is not known here, what the class of the data states is. */
    @Override
    public OptionalInt smallestClass() {
        return node.inputs().stream()
                .map(Node::work)
                .filter(Node.Given.class::isInstance)
                .map(given -> ((Node.Given<?>) given).value().getClass().getAnnotation(SmallestClass.class))
                .filter(Objects::nonNull)
                .mapToInt(SmallestClass::value)
                .min();
    }

    /** A loss that is a method has none. */
    private static Optional<WordFigures> numbers(Object word) {
        return word instanceof Record values ? Optional.of(new Numbers(values)) : Optional.empty();
    }

    /** The numbers of a record. */
    private record Numbers(Record word) implements WordFigures {

        @Override
        public boolean isA(Class<?> type) {
            return type.isInstance(word);
        }

        @Override
        public List<String> members() {
            return Arrays.stream(word.getClass().getRecordComponents())
                    .map(RecordComponent::getName)
                    .toList();
        }

        @Override
        public Optional<Figure> of(String member) {
            return Arrays.stream(word.getClass().getRecordComponents())
                    .filter(component -> component.getName().equals(member))
                    .map(component -> Word.get(word, component))
                    .<Figure>map(value -> new Value("@" + Word.name(word.getClass()), member, value))
                    .filter(figure -> !figure.values().isEmpty())
                    .findFirst();
        }
    }

    /** What a component holds. */
    private record Value(String word, String member, Object content) implements Figure {

        @Override
        public String display() {
            return word + (member.equals("value") ? "" : "." + member);
        }

        @Override
        public String text() {
            return content instanceof List<?> list
                    ? "{" + String.join(", ", list.stream().map(String::valueOf).toList()) + "}"
                    : String.valueOf(content);
        }

        @Override
        public List<Double> values() {
            Stream<?> all = content instanceof List<?> list ? list.stream() : Stream.of(content);
            return all.filter(Number.class::isInstance)
                    .map(number -> ((Number) number).doubleValue())
                    .toList();
        }
    }
}
