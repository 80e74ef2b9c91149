package org.orl.processor.check;

import java.util.ArrayList;
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
 * @param display the node as it stands in a sentence
 * @param kind its kind
 * @param settings its settings of which one applies
 * @param views its views
 * @param smallestClass how many training images the smallest class has of the data that it takes
 */
record ModelFigures(
        String display,
        Optional<WordFigures> kind,
        List<WordFigures> settings,
        List<List<WordFigures>> views,
        OptionalInt smallestClass)
        implements NodeFigures {

    /** The numbers of a node between the edges of its experiment. */
    static ModelFigures of(NodeModel node, Edges edges) {
        return new ModelFigures(
                node.method().display(),
                node.theKind().map(Numbers::new),
                node.settings().stream()
                        .filter(slot -> slot.found().size() == 1)
                        .<WordFigures>map(slot -> new Numbers(slot.found().get(0)))
                        .toList(),
                node.method().views().stream()
                        .map(view -> view.recipe().stream()
                                .<WordFigures>map(Numbers::new)
                                .toList())
                        .toList(),
                edges.inputs(node).stream()
                        .flatMapToInt(input -> input.smallestClass().stream())
                        .min());
    }

    /** The numbers of a word. */
    private record Numbers(Constants constants) implements WordFigures {

        @Override
        public boolean isA(Class<?> type) {
            return constants.word().spec().isA(type);
        }

        @Override
        public List<String> members() {
            List<String> names = new ArrayList<>();
            constants.members().forEach(member -> names.add(member.rule().name()));
            return names;
        }

        @Override
        public Optional<Figure> of(String member) {
            return MemberFigure.of(constants, member).map(Figure.class::cast);
        }
    }
}
