package org.orl.dsl.rule;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.orl.dsl.train.Epochs;
import org.orl.dsl.train.Warmup;

/** The warm-up ends before the training does. */
final class WarmupWithinTraining implements Rule {

    @Override
    public String code() {
        return "OrlWarmupTooLong";
    }

    @Override
    public void check(NodeFigures node, Consumer<Conflict> found) {
        Optional<Figure> warmup = node.ofSetting(Warmup.Spec.class, "epochs");
        Optional<Figure> epochs = node.ofSetting(Epochs.Spec.class, "value");
        if (warmup.isPresent()
                && epochs.isPresent()
                && warmup.get().value() > epochs.get().value()) {
            found.accept(new Conflict(
                    List.of(warmup.get(), epochs.get()),
                    warmup.get().display() + " is " + warmup.get().text() + ", but " + node.display() + " has @Epochs("
                            + epochs.get().text() + "), so that the learning rate never gets to its height.",
                    "Warm up for fewer epochs, or train longer."));
        }
    }
}
