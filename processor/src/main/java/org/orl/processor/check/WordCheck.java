package org.orl.processor.check;

import org.orl.processor.model.Word;
import org.orl.processor.report.Problems;

/** One rule for authors of vocabulary. */
@FunctionalInterface
interface WordCheck {

    /** Adds a problem for each place that breaks the rule. */
    void check(Word word, Problems problems);
}
