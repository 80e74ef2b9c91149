package org.orl.runtime.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.orl.runtime.UserError;
import org.orl.runtime.bench.Bench;
import org.orl.runtime.bench.Conditions;
import org.orl.runtime.bench.Measurement;
import org.orl.runtime.bench.Photos;
import org.orl.runtime.checkpoint.AtomicFile;
import org.orl.runtime.provenance.Machine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Measures how fast this machine does the parts of a run. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = {
            "Measure how fast this machine does the parts of a run.",
            "A line an item: the median of several figures, the lowest and the highest, and the row of"
                    + " docs/benchmark.md to compare with."
        },
        sortOptions = false)
final class BenchCommand implements Callable<Integer> {

    private static final String ROW = "%-19s %9s %-13s %-22s %4s  %s";

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "ITEM", description = "What to measure. Default: all; --list shows them.")
    private List<String> items = new ArrayList<>();

    @Option(names = "--list", description = "Show the items, and measure nothing.")
    private boolean list;

    @Option(
            names = "--photos",
            paramLabel = "DIR",
            description = "A folder of JPEG files to work on. Default: drawn scenes of 640 x 480 pixels.")
    private Path photos;

    @Option(
            names = "--batch",
            paramLabel = "N",
            defaultValue = "16",
            description = "Images a step of training. Default: ${DEFAULT-VALUE}, as in docs/benchmark.md.")
    private int batch;

    @Mixin
    private HardwareOptions hardware;

    @Option(names = "--json", paramLabel = "FILE", description = "Write the figures and the machine there, too.")
    private Path json;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        Bench.check(items);
        if (list) {
            Columns.print(
                    Bench.items().stream()
                            .map(item -> List.of(item.getKey(), item.getValue()))
                            .toList(),
                    out);
            return 0;
        }
        if (batch < 2) {
            throw new UserError(
                    UserError.Kind.USAGE, "--batch is " + batch + ".", "Pass a number of images, at least 2.");
        }
        Conditions conditions = new Conditions(
                hardware.hardware(), batch, photos == null ? Photos.drawn() : Photos.in(photos), Main.class.getName());
        out.println(String.format(ROW, "ITEM", "MEDIAN", "UNIT", "LOWEST TO HIGHEST", "RUNS", "REFERENCE"));
        List<Measurement> measurements = Bench.run(items, conditions, measured -> out.println(row(measured)));
        if (json != null) {
            write(measurements, conditions);
        }
        return 0;
    }

    private static String row(Measurement measured) {
        return String.format(
                ROW,
                measured.item(),
                figure(measured.median()),
                measured.unit(),
                figure(measured.lowest()) + " to " + figure(measured.highest()),
                measured.runs(),
                measured.reference());
    }

    /** Three digits that count. */
    private static String figure(double value) {
        int digits = value >= 100 ? 0 : value >= 10 ? 1 : value >= 1 ? 2 : 3;
        return String.format(Locale.ROOT, "%." + digits + "f", value);
    }

    private void write(List<Measurement> measurements, Conditions conditions) throws IOException {
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("machine", Machine.current());
        report.put("hardware", conditions.hardware());
        report.put("batch", batch);
        report.put("photos", photos == null ? "drawn" : photos.toString());
        report.put("measurements", measurements);
        ObjectMapper mapper = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
        AtomicFile.writeText(json, mapper.writeValueAsString(report) + "\n");
    }
}
