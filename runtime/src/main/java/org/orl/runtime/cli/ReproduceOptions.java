package org.orl.runtime.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.orl.runtime.UserError;
import org.orl.runtime.execution.RunSettings;
import org.orl.runtime.reproduce.PaperFigure;
import org.orl.runtime.reproduce.Reproduction;
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
            paramLabel = "NAME",
            arity = "0..1",
            description = "The name of a table or figure, or the path of a folder with a reproduction.yaml. Without it,"
                    + " all names are shown.")
    private String name;

    @Option(
            names = "--rows",
            paramLabel = "ROW",
            split = ",",
            description = "Of a table: systems (BYOL) or single rows (BYOL on COCO). Default: all.")
    private List<String> rows = new ArrayList<>();

    @Option(
            names = "--columns",
            paramLabel = "COLUMN",
            split = ",",
            description = "Of a table: its columns. Default: all.")
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
            description =
                    "Seeds; of several a table shows mean and standard deviation, and a figure is drawn for each. Default:"
                            + " ${DEFAULT-VALUE}")
    private List<Long> seeds = new ArrayList<>();

    @Option(names = "--dry-run", description = "Show what is stored, begun and due; compute nothing.")
    private boolean dryRun;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "TEXT",
            description =
                    "Of a table: what is printed: text, markdown, csv or json. All are written to files. Default: text")
    private Format format;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "DIR",
            description = "Where results and records are written. Default: WORKSPACE/reproductions/NAME-SCALE")
    private Path output;

    @Option(
            names = "--checkpoint-every",
            paramLabel = "N",
            defaultValue = "0",
            description = "Steps of training between two checkpoints; 0 writes one an epoch. Default: ${DEFAULT-VALUE}")
    private int checkpointEvery;

    @Mixin
    private BadImageOption badImages;

    @Mixin
    private PlaceOptions places;

    @Mixin
    private HardwareOptions hardware;

    String name() {
        return name;
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

    BadImageOption badImages() {
        return badImages;
    }

    boolean dryRun() {
        return dryRun;
    }

    Format format() {
        return format;
    }

    ReproductionFolder folder(Reproduction made) {
        return new ReproductionFolder(
                output != null
                        ? output
                        : places.workspace().resolve("reproductions").resolve(made.name() + "-" + scale.label()));
    }

    /**
     * Refuses what means nothing for a figure.
     *
     * @throws UserError if an option of tables alone was given
     */
    void refuseWhatTablesHave(PaperFigure figure) {
        if (!rows.isEmpty() || !columns.isEmpty() || format != Format.TEXT) {
            throw new UserError(
                    UserError.Kind.USAGE,
                    "--rows, --columns and --format are for tables, and " + figure.name() + " is a figure.",
                    "Leave them out.");
        }
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
