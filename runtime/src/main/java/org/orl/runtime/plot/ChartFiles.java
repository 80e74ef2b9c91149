package org.orl.runtime.plot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.orl.runtime.checkpoint.AtomicFile;

/**
 * Writes pictures of scores to a folder that holds nothing else.
 *
 * @since 0.1
 */
public final class ChartFiles {

    private static final String ENDING = ".png";

    private ChartFiles() {}

    /**
     * Draws charts, and takes away the pictures of an earlier run that are not among them.
     *
     * @param folder where they go; made if there is anything to draw
     * @param charts what is drawn
     * @return the pictures' files, in the order of the charts
     * @throws IOException if a file cannot be written, or a chart cannot be drawn, as where there are no fonts
     */
    public static List<Path> write(Path folder, List<Chart> charts) throws IOException {
        return write(folder, charts, ChartPainter::png);
    }

    /** Draws a chart. */
    @FunctionalInterface
    interface Painter {
        /** The chart as PNG. */
        byte[] png(Chart chart) throws IOException;
    }

    static List<Path> write(Path folder, List<Chart> charts, Painter painter) throws IOException {
        List<Path> files = new ArrayList<>();
        for (Chart chart : charts) {
            byte[] png = draw(chart, painter);
            AtomicFile.makeDirectories(folder);
            Path file = folder.resolve(chart.name() + ENDING);
            AtomicFile.write(file, stream -> stream.write(png));
            files.add(file);
        }
        removeOthers(folder, files);
        return files;
    }

    /**
     * Where a system has no fonts, or no library for them, Java finds out when it draws the first letter, and throws
     * errors of several types, {@code Error} itself among them. No picture is worth a run that ends as failed.
     */
    private static byte[] draw(Chart chart, Painter painter) throws IOException {
        try {
            return painter.png(chart);
        } catch (RuntimeException | Error e) {
            throw new IOException(
                    "Java cannot draw '" + chart.title() + "' (" + e
                            + "); where fonts are missing, install fontconfig and a font",
                    e);
        }
    }

    private static void removeOthers(Path folder, List<Path> files) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (var found = Files.list(folder)) {
            for (Path file : found.toList()) {
                if (file.toString().endsWith(ENDING) && !files.contains(file)) {
                    Files.delete(file);
                }
            }
        }
    }
}
