package org.orl.runtime.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import org.orl.runtime.execution.Plan;
import org.orl.runtime.execution.RunSettings;
import org.orl.runtime.graph.Graph;
import org.orl.runtime.graph.Node;
import org.orl.runtime.graph.Wiring;
import org.orl.runtime.reproduce.PaperFigure;

/** Runs the stages whose results a figure shows, as far as they are not stored, and draws it: a picture a seed. */
final class FigureRun {

    private final PaperFigure figure;
    private final Wiring wiring;
    private final Graph graph = new Graph();
    private final List<RunSettings> seeds;
    private final BadImageOption badImages;
    private final FigureFiles files;
    private final PrintWriter err;

    /**
     * A figure to be drawn.
     *
     * @param figure which
     * @param wiring the experiment whose results it shows
     * @param seeds what runs are told, one a seed, at least one
     * @param badImages what to do about pictures that cannot be read
     * @param files where the figure is written
     * @param err for progress
     * @throws org.orl.runtime.UserError if the experiment makes nothing that the figure shows
     */
    FigureRun(
            PaperFigure figure,
            Wiring wiring,
            List<RunSettings> seeds,
            BadImageOption badImages,
            FigureFiles files,
            PrintWriter err) {
        this.figure = figure;
        this.wiring = wiring;
        this.badImages = badImages;
        this.files = files;
        this.err = err;
        wiring.wire(graph);
        this.seeds = badImages.settings(GivenSets.of(part(drawn(seeds.get(0)))), seeds, err);
    }

    /** Prints what is stored, begun and due of each seed. */
    void plan(PrintWriter out) {
        out.print(files.head());
        for (RunSettings settings : seeds) {
            out.println();
            out.println("Seed " + settings.seed() + ", " + wiring.experiment().id() + ":");
            Plan plan = Plan.of(part(drawn(settings)), settings);
            PlanPrinter.printStates(plan, out);
            PlanPrinter.printSummary(plan, out);
        }
        out.flush();
    }

    /**
     * Runs what is missing, and draws.
     *
     * @param out says what was written
     * @return the exit code: 0, or that of a stop
     * @throws org.orl.runtime.UserError if a run fails
     */
    int run(PrintWriter out) throws IOException {
        List<String> written = new ArrayList<>();
        try (Signals signals = new Signals(Thread.currentThread(), err)) {
            PartRun runner = new PartRun(files.folder(), badImages, signals, err);
            for (RunSettings settings : seeds) {
                Drawn drawn = drawn(settings);
                if (!isStored(drawn, settings)) {
                    err.println();
                    err.println("== " + wiring.experiment().id() + ", seed " + settings.seed() + ": " + figure.name());
                    int code = runner.run(wiring, part(drawn), settings);
                    if (code != 0) {
                        return code;
                    }
                }
                Drawing drawing = Drawing.of(
                        figure.subject(),
                        drawn,
                        photos -> photos.spread(figure.photos()),
                        figure.extent(),
                        figure.side());
                written.add(files.write(drawing, wiring.experiment().id(), settings));
            }
        }
        out.print(files.head());
        written.forEach(out::println);
        out.flush();
        return 0;
    }

    private Drawn drawn(RunSettings settings) {
        return new Drawn(wiring.experiment().id(), graph, settings);
    }

    /** The stages whose results are shown, and all that they stand on. */
    private Graph part(Drawn drawn) {
        return graph.part(drawn.made(figure.subject()));
    }

    private boolean isStored(Drawn drawn, RunSettings settings) {
        List<Node<?>> shown = drawn.made(figure.subject());
        return Plan.of(graph, settings).entries().stream()
                .filter(entry -> shown.contains(entry.node()))
                .allMatch(entry -> entry.state() == Plan.State.STORED);
    }
}
