package org.orl.processor.check;

import org.orl.processor.model.ExperimentModel;
import org.orl.processor.report.Problems;

/** One rule of the language. */
@FunctionalInterface
interface Check {

    /** Adds a problem for each place that breaks the rule. */
    void check(ExperimentModel experiment, Problems problems);
}
