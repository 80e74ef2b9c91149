package org.orl.dsl.rule;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.orl.dsl.train.BatchSize;
import org.orl.dsl.train.GradientAccumulation;

/** A part of a batch has two images at least, since batch norm makes nothing of one. */
final class PartsOfImages implements Rule {

    @Override
    public String code() {
        return "OrlBadAccumulation";
    }

    @Override
    public void check(NodeFigures node, Consumer<Conflict> found) {
        Optional<Figure> parts = node.ofSetting(GradientAccumulation.Spec.class, "parts");
        Optional<Figure> batch = node.ofSetting(BatchSize.Spec.class, "value");
        if (parts.isPresent()
                && batch.isPresent()
                && batch.get().value() < 2 * parts.get().value()) {
            found.accept(new Conflict(
                    List.of(parts.get(), batch.get()),
                    parts.get().display() + " is " + parts.get().text() + ", so that parts of the "
                            + batch.get().text() + " images of a step of " + node.display()
                            + " would have fewer than two.",
                    "Use " + (int) (batch.get().value() / 2) + " parts at most, or a larger batch."));
        }
    }
}
