package org.orl.dsl.rule;

import java.util.List;
import java.util.function.Consumer;

/**
 * A rule between numbers of one node.
 *
 * @since 0.1
 */
public interface Rule {

    /** All rules. */
    List<Rule> ALL = List.of(
            new MinNotAboveMax(),
            new WarmupWithinTraining(),
            new MonitorWithinTraining(),
            new StepsAscend(),
            new QueueOfWholeBatches(),
            new CropWithinPicture(),
            new PartsOfImages(),
            new ShotsWithinClasses(),
            new ProbeOfOneSize());

    /** The name under which {@code docs/errors.md} explains it. */
    String code();

    /**
     * Finds every place of a node that breaks the rule.
     *
     * @param node the node's numbers
     * @param found told of each
     */
    void check(NodeFigures node, Consumer<Conflict> found);
}
