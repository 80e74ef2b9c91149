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
import java.util.Optional;
import java.util.stream.Collectors;
import org.orl.dsl.artifact.ImageSet;
import org.orl.runtime.UserError;
import org.orl.runtime.checkpoint.AtomicFile;
import org.orl.runtime.data.DataSets;
import org.orl.runtime.data.ImageSource;
import org.orl.runtime.data.PictureScan;
import org.orl.runtime.data.PictureScan.Bad;
import org.orl.runtime.data.Verdicts;
import org.orl.runtime.execution.RunSettings;

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
                    "Replace them, take them out of the lists, or leave them out with --on-bad-image=skip.");
        }
    }

    /**
     * Decodes every picture of some sets, but those that were decoded before and have not changed since. A set whose
     * data is missing is passed over: whoever needs it is told so.
     *
     * @param sets each with a name for messages
     * @param settings workspace, data and threads
     * @param err where a person reads what is to be left out
     * @return by set, the pictures that cannot be read
     */
    static Map<ImageSet, List<Bad>> find(Map<ImageSet, String> sets, RunSettings settings, PrintWriter err) {
        Path file = settings.workspace().resolve(VERDICTS);
        PictureScan scan = new PictureScan(true, settings.hardware().threads());
        DataSets data = new DataSets(settings.data());
        Map<ImageSet, List<Bad>> bad = new LinkedHashMap<>();
        try {
            Verdicts verdicts = Verdicts.read(file);
            sets.forEach((set, name) -> {
                Optional<ImageSource> images = open(set, data);
                if (images.isEmpty()) {
                    return;
                }
                err.println(name + ": decoding its pictures to find those that cannot be read");
                List<Bad> found = scan.bad(images.get(), verdicts);
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
        return bad;
    }

    private static Optional<ImageSource> open(ImageSet set, DataSets data) {
        try {
            return Optional.of(data.open(set));
        } catch (UserError e) {
            if (e.kind() != UserError.Kind.DATA) {
                throw e;
            }
            return Optional.empty();
        }
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
