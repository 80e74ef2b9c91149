package org.orl.runtime.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.orl.runtime.checkpoint.AtomicFile;
import org.orl.runtime.execution.RunSettings;
import org.orl.runtime.image.ImageEncoder;
import org.orl.runtime.image.RgbImage;
import org.orl.runtime.report.LineWrap;
import org.orl.runtime.reproduce.PaperFigure;
import org.orl.runtime.reproduce.Scale;

/**
 * The files of a figure: a picture a seed and what it is made of, the log, and the records of the runs.
 *
 * @param figure which figure
 * @param scale at which it is made
 * @param folder where they are written
 */
record FigureFiles(PaperFigure figure, Scale scale, ReproductionFolder folder) {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    /** Which figure it is, and what a person who looks at it must know. */
    String head() {
        String head = LineWrap.wrap(figure.name() + " at " + scale.label() + " scale: " + figure.title(), "    ") + "\n"
                + LineWrap.wrap("After: " + figure.paper() + ", " + figure.source(), "    ") + "\n";
        return scale.warning().isEmpty() ? head : head + LineWrap.wrap(scale.warning(), "") + "\n";
    }

    /**
     * Writes a picture, and beside it what it is made of.
     *
     * @return a sentence about what was written
     */
    String write(Drawing drawing, String experiment, RunSettings settings) throws IOException {
        Path path = Files.createDirectories(folder.path());
        Path picture = path.resolve("seed-" + settings.seed() + ".png");
        RgbImage image = drawing.picture();
        AtomicFile.write(picture, stream -> stream.write(ImageEncoder.png(image)));
        Map<String, Object> about = new LinkedHashMap<>();
        about.put("figure", figure.name());
        about.put("title", figure.title());
        about.put("paper", figure.paper());
        about.put("source", figure.source());
        about.put("scale", scale.label());
        about.put("warning", scale.warning());
        about.put("picture", String.valueOf(picture.getFileName()));
        about.put("experiment", experiment);
        about.put("seed", settings.seed());
        about.put("photos", drawing.photos());
        about.put(figure.subject().extent(), figure.extent());
        about.put("side", figure.side());
        about.put("shown", drawing.shown());
        about.put("records", folder.records());
        about.put("provenance", ReproductionFolder.provenance(settings));
        AtomicFile.writeText(path.resolve("seed-" + settings.seed() + ".json"), JSON.writeValueAsString(about) + "\n");
        return "Wrote " + picture + ", " + image.width() + " x " + image.height() + " pixels.";
    }
}
