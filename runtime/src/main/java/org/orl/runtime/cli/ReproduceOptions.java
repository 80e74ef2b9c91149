package org.orl.runtime.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.orl.runtime.UserError;
import org.orl.runtime.execution.RunSettings;
import org.orl.runtime.reproduce.PaperTable;
import org.orl.runtime.reproduce.Scale;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What {@code reproduce} is told. */
final class ReproduceOptions {

    /** How the table is printed. */
    enum Format {
        TEXT,
        MARKDOWN,
        CSV,
        JSON
    }

    @Parameters(
            paramLabel = "TABLE",
            arity = "0..1",
            description = "A table's name, or the path of a folder with a reproduction.yaml. Without it, all names are"
                    + " shown.")
    private String table;

    @Option(
            names = "--rows",
            paramLabel = "ROW",
            split = ",",
            description = "Systems (BYOL) or single rows (BYOL on COCO). Default: all.")
    private List<String> rows = new ArrayList<>();

    @Option(names = "--columns", paramLabel = "COLUMN", split = ",", description = "Columns. Default: all.")
    private List<String> columns = new ArrayList<>();

    @Option(
            names = "--scale",
            paramLabel = "SCALE",
            defaultValue = "PAPER",
            description = "paper, or small: other data and a smaller network, for a desk. Default: paper")
    private Scale scale;

    @Option(
            names = "--seeds",
            paramLabel = "N",
            split = ",",
            defaultValue = "0",
            description = "Seeds; of several the table shows mean and standard deviation. Default: ${DEFAULT-VALUE}")
    private List<Long> seeds = new ArrayList<>();

    @Option(names = "--dry-run", description = "Show what is stored, begun and due; compute nothing.")
    private boolean dryRun;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "TEXT",
            description = "What is printed: text, markdown, csv or json. All are written to files. Default: text")
    private Format format;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "DIR",
            description = "Where table and records are written. Default: WORKSPACE/reproductions/TABLE-SCALE")
    private Path output;

    @Option(
            names = "--checkpoint-every",
            paramLabel = "N",
            defaultValue = "0",
            description = "Steps of training between two checkpoints; 0 writes one an epoch. Default: ${DEFAULT-VALUE}")
    private int checkpointEvery;

    @Mixin
    private PlaceOptions places;

    @Mixin
    private HardwareOptions hardware;

    String table() {
        return table;
    }

    List<String> rows() {
        return rows;
    }

    List<String> columns() {
        return columns;
    }

    Scale scale() {
        return scale;
    }

    List<Long> seeds() {
        List<Long> distinct = seeds.stream().distinct().toList();
        if (distinct.size() < seeds.size()) {
            throw new UserError(
                    UserError.Kind.USAGE, "--seeds names a seed twice.", "Give each seed once, such as --seeds 0,1,2.");
        }
        return distinct;
    }

    boolean dryRun() {
        return dryRun;
    }

    Format format() {
        return format;
    }

    Path output(PaperTable made) {
        return output != null
                ? output
                : places.workspace().resolve("reproductions").resolve(made.name() + "-" + scale.label());
    }

    /** What a run with a seed is told. */
    RunSettings settings(long seed) {
        if (checkpointEvery < 0) {
            throw new UserError(
                    UserError.Kind.USAGE,
                    "--checkpoint-every is " + checkpointEvery + ".",
                    "Pass a number of steps, or 0 for a checkpoint an epoch.");
        }
        return new RunSettings(places.workspace(), places.data(), seed, hardware.hardware(), checkpointEvery);
    }
}
