package org.orl.runtime.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import org.orl.dsl.artifact.ImageSet;
import org.orl.runtime.data.PictureScan.Bad;
import org.orl.runtime.execution.RunSettings;
import picocli.CommandLine.Option;

/** What a command that runs experiments is told to do about pictures that cannot be read. */
final class BadImageOption {

    private static final String NAME = "--on-bad-image";

    /** The choices, named as they are typed. */
    enum Choice {
        stop,
        skip
    }

    @Option(
            names = NAME,
            paramLabel = "stop|skip",
            defaultValue = "stop",
            description = {
                "What to do if pictures cannot be read: stop before anything is computed, or decode all of them first",
                "and leave those out. Default: ${DEFAULT-VALUE}"
            })
    private Choice choice;

    /**
     * The settings for some runs, from whose sets the pictures that cannot be read are left out if that was said.
     *
     * @param sets the sets that the runs are given, each with a name for messages
     * @param runs what the runs are told, with the same places of data; at least one
     * @param err where a person reads what is left out
     */
    List<RunSettings> settings(Map<ImageSet, String> sets, List<RunSettings> runs, PrintWriter err) {
        if (choice == Choice.stop) {
            return runs;
        }
        Map<ImageSet, List<Bad>> bad = BadPictures.find(sets, runs.get(0), err);
        return runs.stream().map(run -> run.with(run.data().leavingOut(bad))).toList();
    }

    /** What repeats the option. */
    List<String> arguments() {
        return choice == Choice.stop ? List.of() : List.of(NAME + "=" + choice);
    }
}
