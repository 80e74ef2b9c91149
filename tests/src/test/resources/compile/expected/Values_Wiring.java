package compile.good;

import java.util.concurrent.TimeUnit;
import javax.annotation.processing.Generated;
import org.orl.runtime.graph.ExperimentInfo;
import org.orl.runtime.graph.Graph;
import org.orl.runtime.graph.Wiring;

/**
 * The wiring of {@link Values}.
 */
@Generated("org.orl.processor.ExperimentProcessor")
public final class Values_Wiring extends Values implements Wiring {
    @Override
    public ExperimentInfo experiment() {
        return new ExperimentInfo(Values.class, "values", "A \"title\"\twith\n"
                + "newlines and $dollars", "");
    }

    @Override
    public void wire(Graph graph) {
        // graph(), declared in Values
        org.orl.runtime.graph.Node<Values.Made> graph_ = graph.provide("graph", graph());

        // inputs(), declared in Values
        org.orl.runtime.graph.Node<Values.Wrapped> inputs_ = graph
                .<Values.Wrapped>stage(
                        "inputs",
                        new Values.Everything.Spec(0.3333333333333333, 1e-300,
                                Double.POSITIVE_INFINITY, java.util.List.of(0.1, -0.0), 2147483647,
                                java.util.List.of(7), 9223372036854775807L, java.util.List.of(),
                                true, java.util.List.of(true, false),
                                "quote \" backslash \\ dollar $L newline\n"
                                + " nul \u0000 umlaut ä", java.util.List.of("a", "b"),
                                TimeUnit.DAYS, java.util.List.of(TimeUnit.HOURS), Values.Made.class,
                                java.util.List.of(int[].class, java.util.List.class)))
                .takes(graph_)
                .node();
    }

    @Override
    Values.Wrapped inputs(Values.Made made) {
        throw Wiring.declaredOnly("inputs");
    }
}
