package org.orl.runtime.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.orl.runtime.UserError;
import org.orl.runtime.checkpoint.AtomicFile;
import org.orl.runtime.figure.Photos;
import org.orl.runtime.graph.Wiring;
import org.orl.runtime.image.ImageEncoder;
import org.orl.runtime.image.RgbImage;
import org.orl.runtime.reproduce.PaperFigure;
import org.orl.runtime.reproduce.PaperFigure.Subject;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What every figure is told. */
final class DrawOptions {

    @Mixin
    private RunOptions run;

    @Option(
            names = "--count",
            paramLabel = "N",
            defaultValue = "5",
            description = "How many photos, spread evenly over the set. Default: ${DEFAULT-VALUE}")
    private int count;

    @Option(
            names = "--images",
            paramLabel = "ID",
            split = ",",
            description = "These photos instead, by their ids, such as 9,25,30.")
    private List<Long> images = new ArrayList<>();

    @Option(
            names = "--side",
            paramLabel = "PX",
            defaultValue = "220",
            description = "Longer side of a photo. Default: ${DEFAULT-VALUE}")
    private int side;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "OUT",
            required = true,
            description = "The .png file; replaced if it exists.")
    private Path output;

    /**
     * Draws what is stored.
     *
     * @param subject which figure
     * @param extent its size
     * @param err for messages
     */
    void draw(Subject subject, int extent, PrintWriter err) throws IOException {
        atLeast("--count", count, 1);
        atLeast("--side", side, PaperFigure.LEAST_SIDE);
        atLeast("--" + subject.extent(), extent, subject.leastExtent());
        if (!output.toString().endsWith(".png")) {
            throw new UserError(
                    UserError.Kind.USAGE,
                    "The figure is a PNG, and " + output + " has another ending.",
                    "Name it .png.");
        }
        Wiring wiring = run.wiring(err);
        Drawn drawn = new Drawn(wiring.experiment().id(), run.graph(wiring), run.settings());
        RgbImage figure = Drawing.of(subject, drawn, this::ids, extent, side).picture();
        AtomicFile.write(output, stream -> stream.write(ImageEncoder.png(figure)));
        err.println("Wrote " + output + ", " + figure.width() + " x " + figure.height() + " pixels.");
    }

    /** The ids of the photos that are meant. */
    private List<Long> ids(Photos photos) {
        return images.isEmpty() ? photos.spread(count) : photos.known(images);
    }

    private static void atLeast(String option, int value, int least) {
        if (value < least) {
            throw new UserError(
                    UserError.Kind.USAGE, option + " is " + value + ".", "Pass a number from " + least + " on.");
        }
    }
}
