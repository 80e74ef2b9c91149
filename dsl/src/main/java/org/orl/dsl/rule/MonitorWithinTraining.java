package org.orl.dsl.rule;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.orl.dsl.train.Epochs;
import org.orl.dsl.train.Monitor;

/** A training that is monitored is looked at before its end. */
final class MonitorWithinTraining implements Rule {

    @Override
    public String code() {
        return "OrlMonitorTooRare";
    }

    @Override
    public void check(NodeFigures node, Consumer<Conflict> found) {
        Optional<Figure> every = node.ofSetting(Monitor.Spec.class, "everyEpochs");
        Optional<Figure> epochs = node.ofSetting(Epochs.Spec.class, "value");
        if (every.isPresent()
                && epochs.isPresent()
                && every.get().value() > epochs.get().value()) {
            found.accept(new Conflict(
                    List.of(every.get(), epochs.get()),
                    every.get().display() + " is " + every.get().text() + ", but " + node.display() + " has @Epochs("
                            + epochs.get().text() + "), so that nothing is seen of it while it trains.",
                    "Look at it every " + epochs.get().text() + " epochs at most, or train longer."));
        }
    }
}
