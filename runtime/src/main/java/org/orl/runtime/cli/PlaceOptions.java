package org.orl.runtime.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.orl.runtime.Nearest;
import org.orl.runtime.UserError;
import org.orl.runtime.data.DataPlaces;
import picocli.CommandLine.Option;

/** Where things are: data sets and the workspace. */
final class PlaceOptions {

    @Option(
            names = "--data",
            paramLabel = "NAME=DIR",
            description = "The folder of a data set. Repeatable; wins over --data-file.")
    private List<String> data = new ArrayList<>();

    @Option(
            names = "--data-file",
            paramLabel = "FILE",
            description = "A YAML file with one 'name: folder' a line, for data sets that are always there.")
    private Path dataFile;

    @Option(
            names = "--workspace",
            paramLabel = "DIR",
            defaultValue = "workspace",
            description = "Where results and checkpoints are kept. Default: ./${DEFAULT-VALUE}")
    private Path workspace;

    Path workspace() {
        return workspace;
    }

    DataPlaces data() {
        Map<String, Path> places = new TreeMap<>(dataFile == null ? Map.of() : DataFile.read(dataFile));
        for (String text : data) {
            NamedValue place = NamedValue.of("--data", "NAME=DIR", text);
            places.put(place.name(), Path.of(place.value()));
        }
        return new DataPlaces(places);
    }

    /**
     * Refuses a name of {@code --data} that no data set of the experiment has; those of the file are for all
     * experiments.
     *
     * @param places after every data set of the experiment has been looked for
     * @throws UserError if a name is of no use
     */
    void check(DataPlaces places) {
        for (String text : data) {
            String name = NamedValue.of("--data", "NAME=DIR", text).name();
            if (!places.asked().contains(name)) {
                throw new UserError(
                        UserError.Kind.USAGE,
                        "--data " + text + ": the experiment has no data set '" + name + "'.",
                        places.asked().isEmpty()
                                ? "It needs none: leave the option out."
                                : Nearest.hint(name, places.asked()));
            }
        }
    }
}
