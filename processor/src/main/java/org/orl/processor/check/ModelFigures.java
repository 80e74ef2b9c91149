package org.orl.processor.check;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.orl.dsl.rule.Figure;
import org.orl.dsl.rule.NodeFigures;
import org.orl.dsl.rule.WordFigures;
import org.orl.processor.model.Constants;
import org.orl.processor.model.Edges;
import org.orl.processor.model.NodeModel;

/**
 * The numbers of a node, as its sources say them.
 *
 * @param node the node
 * @param edges of its experiment
 */
record ModelFigures(NodeModel node, Edges edges) implements NodeFigures {

    @Override
    public String display() {
        return node.method().display();
    }

    @Override
    public Optional<WordFigures> kind() {
        return node.theKind().map(Numbers::new);
    }

    /** Those of which one applies. */
    @Override
    public List<WordFigures> settings() {
        return node.settings().stream()
                .filter(slot -> slot.found().size() == 1)
                .<WordFigures>map(slot -> new Numbers(slot.found().get(0)))
                .toList();
    }

    @Override
    public List<List<WordFigures>> views() {
        return node.method().views().stream()
                .map(view ->
                        view.recipe().stream().<WordFigures>map(Numbers::new).toList())
                .toList();
    }

    @Override
    public OptionalInt smallestClass() {
        return edges.inputs(node).stream()
                .flatMapToInt(input -> input.smallestClass().stream())
                .min();
    }

    /** The numbers of a word. */
    private record Numbers(Constants constants) implements WordFigures {

        @Override
        public boolean isA(Class<?> type) {
            return constants.word().spec().isA(type);
        }

        @Override
        public List<String> members() {
            return constants.members().stream()
                    .map(member -> member.rule().name())
                    .toList();
        }

        @Override
        public Optional<Figure> of(String member) {
            return MemberFigure.of(constants, member).map(Figure.class::cast);
        }
    }
}
