package org.orl.runtime.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.orl.dsl.artifact.ImageSet;
import org.orl.runtime.UserError;
import org.orl.runtime.checkpoint.AtomicFile;
import org.orl.runtime.data.DataSets;
import org.orl.runtime.data.PictureScan;
import org.orl.runtime.data.PictureScan.Bad;
import org.orl.runtime.data.Verdicts;
import org.orl.runtime.execution.RunSettings;
import org.orl.runtime.graph.Graph;

/** What a run does about pictures that cannot be read. */
final class BadPictures {

    /** How many pictures a message names. */
    static final int NAMED = 5;

    /** The file of a workspace that lists the pictures for which a run stopped. */
    static final String LIST = "bad-pictures.txt";

    private static final String VERDICTS = "pictures.tsv";

    private BadPictures() {}

    /**
     * Stops a run whose sets have pictures that are missing, empty, cut off or none, as headers and ends tell.
     *
     * @throws UserError naming the first ones, and a file in the workspace that lists all
     */
    static void refuse(Iterable<ImageSet> sets, RunSettings settings) {
        PictureScan scan = new PictureScan(false, settings.hardware().threads());
        DataSets data = new DataSets(settings.data());
        List<Bad> bad = new ArrayList<>();
        for (ImageSet set : sets) {
            bad.addAll(scan.bad(data.open(set), new Verdicts()));
        }
        if (!bad.isEmpty()) {
            List<String> lines = bad.stream().map(Bad::text).distinct().toList();
            Path list = settings.workspace().resolve(LIST);
            write(lines, list);
            throw new UserError(
                    UserError.Kind.DATA,
                    lines.size() + (lines.size() == 1 ? " picture" : " pictures") + " cannot be read: "
                            + lines.stream().limit(NAMED).collect(Collectors.joining("; "))
                            + (lines.size() > NAMED ? "; ..." : "") + ". " + list + " lists all.",
                    "Replace them, take them out of the lists, or leave them out by 'orl run' with --on-bad-image=skip.");
        }
    }

    /**
     * Decodes every picture of an experiment's sets, but those that were decoded before and have not changed since.
     *
     * @param err where a person reads what is left out
     * @return settings with which sets are opened without the pictures that cannot be read
     */
    static RunSettings leftOut(Graph graph, RunSettings settings, PrintWriter err) {
        Path file = settings.workspace().resolve(VERDICTS);
        PictureScan scan = new PictureScan(true, settings.hardware().threads());
        DataSets data = new DataSets(settings.data());
        Map<ImageSet, List<Bad>> bad = new LinkedHashMap<>();
        try {
            Verdicts verdicts = Verdicts.read(file);
            GivenSets.of(graph).forEach((set, name) -> {
                err.println(name + ": decoding its pictures to find those that cannot be read");
                List<Bad> found = scan.bad(data.open(set), verdicts);
                if (!found.isEmpty()) {
                    bad.put(set, found);
                    err.println("WARNING: " + name + ": left out " + found.size() + ":");
                    found.stream().limit(NAMED).forEach(each -> err.println("  " + each.text()));
                    if (found.size() > NAMED) {
                        err.println("  ...; the record of the run lists all.");
                    }
                }
            });
            verdicts.write(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return settings.with(settings.data().leavingOut(bad));
    }

    /** Writes a list, one picture a line. */
    static void write(List<String> lines, Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            AtomicFile.writeText(file, String.join("\n", lines) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
