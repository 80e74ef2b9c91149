package org.orl.runtime.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.orl.runtime.execution.Assignment;
import org.orl.runtime.execution.RunSettings;

/** Writes the arguments of {@code orl} that repeat a run, from any folder. */
final class RunArguments {

    private RunArguments() {}

    /**
     * The arguments of a run, without a workspace.
     *
     * @param experiment a name, or the path of a file
     * @param classPath where else classes are
     * @param changes constants changed from outside
     * @param badImages what to do about pictures that cannot be read
     * @param settings what else was said, after the data has been looked for
     * @return beginning with {@code run}
     */
    static List<String> of(
            String experiment,
            List<Path> classPath,
            List<Assignment> changes,
            BadImageOption badImages,
            RunSettings settings) {
        List<String> arguments = new ArrayList<>();
        arguments.add("run");
        arguments.add(ExperimentFile.isMeant(experiment) ? absolute(Path.of(experiment)) : experiment);
        if (!classPath.isEmpty()) {
            add(
                    arguments,
                    "--class-path",
                    classPath.stream().map(RunArguments::absolute).collect(Collectors.joining(":")));
        }
        changes.forEach(change -> add(arguments, Assignment.SET, change.text()));
        Set<String> asked = settings.data().asked();
        settings.data().folders().forEach((name, folder) -> {
            if (asked.contains(name)) {
                add(arguments, "--data", name + "=" + absolute(folder));
            }
        });
        add(arguments, "--seed", Long.toString(settings.seed()));
        add(arguments, "--checkpoint-every", Integer.toString(settings.checkpointEvery()));
        add(arguments, "--keep-checkpoints", Integer.toString(settings.keepCheckpoints()));
        add(arguments, "--device", settings.hardware().device());
        add(arguments, "--threads", Integer.toString(settings.hardware().threads()));
        if (!settings.hardware().deterministic()) {
            arguments.add("--no-deterministic");
        }
        arguments.addAll(badImages.arguments());
        return List.copyOf(arguments);
    }

    private static void add(List<String> arguments, String option, String value) {
        arguments.add(option);
        arguments.add(value);
    }

    private static String absolute(Path path) {
        return path.toAbsolutePath().normalize().toString();
    }
}
