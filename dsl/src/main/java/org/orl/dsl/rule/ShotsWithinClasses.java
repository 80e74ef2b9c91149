package org.orl.dsl.rule;

import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;

/** No class has fewer images than an evaluation with few labels asks for. */
final class ShotsWithinClasses implements Rule {

    @Override
    public String code() {
        return "OrlTooManyShots";
    }

    @Override
    public void check(NodeFigures node, Consumer<Conflict> found) {
        node.smallestClass()
                .ifPresent(images -> node.ofKind("shots")
                        .filter(shots -> Collections.max(shots.values()) > images)
                        .ifPresent(shots -> found.accept(new Conflict(
                                List.of(shots),
                                shots.display() + " is " + shots.text() + ", but the smallest class that "
                                        + node.display() + " learns from has " + images + " images.",
                                "Ask for " + images + " shots at most."))));
    }
}
