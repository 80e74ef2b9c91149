package org.orl.processor.check;

import java.util.List;
import org.orl.processor.model.ExperimentModel;
import org.orl.processor.report.Problems;

/**
 * All rules.
 *
 * @since 0.1
 */
public final class Checks {

    private final List<Check> checks =
            List.of(new MissingArtifact(), new AmbiguousArtifact(), new Cycle(), new NoKind());

    /**
     * Checks an experiment against every rule.
     *
     * @param experiment the experiment
     * @param problems where problems are added
     */
    public void check(ExperimentModel experiment, Problems problems) {
        checks.forEach(check -> check.check(experiment, problems));
    }
}
