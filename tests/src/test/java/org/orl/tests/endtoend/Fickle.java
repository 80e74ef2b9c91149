package org.orl.tests.endtoend;

import java.util.List;
import org.orl.dsl.Experiment;
import org.orl.dsl.artifact.MeanAp;
import org.orl.dsl.evaluate.Evaluation;

/** An experiment that breaks the rule: its score depends on the clock, so no two runs of it agree. */
@Experiment(id = "fickle", title = "Another result in every run")
public abstract class Fickle {

    @Evaluation(row = "Fickle", column = "Time")
    protected MeanAp measure() {
        long begun = System.nanoTime();
        while (System.nanoTime() - begun < 1_000_000_000L) {
            Thread.onSpinWait(); // long enough to be killed
        }
        return new MeanAp(System.nanoTime(), List.of());
    }
}
