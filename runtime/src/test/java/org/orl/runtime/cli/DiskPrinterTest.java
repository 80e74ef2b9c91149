package org.orl.runtime.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.orl.dsl.stage.RandomInit;
import org.orl.runtime.execution.DiskForecast;
import org.orl.runtime.execution.DiskUse;
import org.orl.runtime.execution.Plan;
import org.orl.runtime.graph.Graph;
import org.orl.runtime.graph.Node;

class DiskPrinterTest {

    private final Node<?> node =
            new Graph().stage("initialise", new RandomInit.Spec()).node();

    private final Plan plan =
            new Plan(List.of(new Plan.Entry(node, Plan.State.DUE, Optional.empty(), Optional.empty())));

    private String printed(DiskForecast disk) {
        StringWriter text = new StringWriter();
        DiskPrinter.print(plan, disk, new PrintWriter(text));
        return text.toString();
    }

    @Test
    void aRunThatDoesNotFitIsWarnedOf() {
        String fits = printed(new DiskForecast(Map.of(node, new DiskUse(1 << 20, 3 << 20)), 3 << 20, 3 << 20));
        String tooLarge = printed(new DiskForecast(Map.of(node, new DiskUse(1 << 20, 3 << 20)), 3 << 20, 2 << 20));

        assertThat(fits)
                .containsPattern("initialise +1.0 MiB +3.0 MiB")
                .contains("What is not cached needs 3.0 MiB; 3.0 MiB are free.")
                .doesNotContain("WARNING");
        assertThat(tooLarge).contains("2.0 MiB are free").contains("WARNING: this does not fit.");
    }

    @Test
    void whatIsNotKnownIsSaidToBeMissingInTheSum() {
        assertThat(printed(new DiskForecast(Map.of(), 0, 5)))
                .containsPattern("initialise +not known +not known")
                .contains("needs 0 B, and what is not known; 5 B are free.");
    }
}
