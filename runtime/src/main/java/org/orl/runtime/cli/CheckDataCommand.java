package org.orl.runtime.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.orl.dsl.artifact.ImageSet;
import org.orl.runtime.UserError;
import org.orl.runtime.data.DataSets;
import org.orl.runtime.data.ImageSource;
import org.orl.runtime.data.PictureScan;
import org.orl.runtime.data.PictureScan.Bad;
import org.orl.runtime.data.SetFacts;
import org.orl.runtime.data.Verdicts;
import org.orl.runtime.execution.RunSettings;
import org.orl.runtime.graph.Word;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Checks the data of an experiment. */
@Command(
        name = "check-data",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Check the image sets of an experiment: lists, labels, and whether every picture can be read.",
        sortOptions = false)
final class CheckDataCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private RunOptions options;

    @Option(
            names = "--full",
            description = "Decode every picture; without it, only headers and ends of files are looked at.")
    private boolean full;

    @Option(
            names = "--bad-list",
            paramLabel = "FILE",
            defaultValue = BadPictures.LIST,
            description =
                    "Where all pictures that cannot be read are listed, if there are any. Default: ${DEFAULT-VALUE}")
    private Path badList;

    private final List<String> bad = new ArrayList<>();
    private boolean wrong;

    @Override
    public Integer call() {
        RunSettings settings = options.settings();
        DataSets data = new DataSets(settings.data());
        PictureScan scan = new PictureScan(full, settings.hardware().threads());
        PrintWriter out = spec.commandLine().getOut();
        GivenSets.of(options.graph(options.wiring(spec.commandLine().getErr()))).forEach((set, name) -> {
            out.println(name + ": " + Word.pretty(set));
            try {
                check(set, data, scan, out);
            } catch (UserError e) {
                if (e.kind() != UserError.Kind.DATA) {
                    throw e;
                }
                fail(e.getMessage(), out);
            }
        });
        if (!bad.isEmpty()) {
            BadPictures.write(bad.stream().distinct().toList(), badList);
            out.println("All pictures that cannot be read are listed in " + badList + ".");
        }
        out.flush();
        return wrong ? UserError.Kind.DATA.exitCode() : 0;
    }

    private void check(ImageSet set, DataSets data, PictureScan scan, PrintWriter out) {
        ImageSource images = data.open(set);
        SetFacts facts = SetFacts.of(set, images);
        facts.lines().forEach(line -> out.println("  " + line));
        facts.faults().forEach(fault -> fail(fault, out));
        List<Bad> found = scan.bad(images, new Verdicts());
        if (!found.isEmpty()) {
            fail(found.size() + " of " + images.size() + " pictures cannot be read:", out);
        }
        show(found.stream().map(Bad::text).toList(), out);
        found.forEach(each -> bad.add(each.text()));
        List<String> odd = PictureScan.odd(images);
        if (!odd.isEmpty()) {
            out.println("  NOTE: " + odd.size() + " odd pictures, which are read:");
        }
        show(odd, out);
    }

    private void fail(String fault, PrintWriter out) {
        wrong = true;
        out.println("  WRONG: " + fault);
    }

    private static void show(List<String> lines, PrintWriter out) {
        lines.stream().limit(BadPictures.NAMED).forEach(line -> out.println("    " + line));
        if (lines.size() > BadPictures.NAMED) {
            out.println("    ...");
        }
    }
}
