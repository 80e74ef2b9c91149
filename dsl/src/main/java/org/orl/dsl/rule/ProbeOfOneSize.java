package org.orl.dsl.rule;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.orl.dsl.evaluate.LinearProbe;

/** Linear classifiers are tested on pictures of the size that they learned from. */
final class ProbeOfOneSize implements Rule {

    @Override
    public String code() {
        return "OrlProbeSize";
    }

    @Override
    public void check(NodeFigures node, Consumer<Conflict> found) {
        Optional<Figure> crop =
                node.kind().filter(kind -> kind.isA(LinearProbe.Spec.class)).flatMap(kind -> kind.of("crop"));
        Optional<Figure> view = node.views().stream()
                .flatMap(recipe -> Recipe.size(recipe).stream())
                .findFirst();
        if (crop.isPresent()
                && view.isPresent()
                && crop.get().value() != view.get().value()) {
            found.accept(new Conflict(
                    List.of(crop.get(), view.get()),
                    crop.get().display() + " is " + crop.get().text() + ", but the pictures that " + node.display()
                            + " learns from have " + view.get().text() + " pixels a side ("
                            + view.get().display() + ").",
                    "Give both the same size."));
        }
    }
}
