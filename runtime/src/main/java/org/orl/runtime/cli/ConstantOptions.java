package org.orl.runtime.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.orl.runtime.execution.Assignment;
import picocli.CommandLine.Option;

/** Constants changed from outside. */
final class ConstantOptions {

    @Option(
            names = "--set",
            paramLabel = "PATH=VALUE",
            description = {
                "Change a constant: stage.Annotation.member=value, such as pretrainImages.Sgd.lr=0.2. Repeatable.",
            })
    private List<String> options = new ArrayList<>();

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = {
                "A YAML file of such changes, 'stage.Annotation.member: value' or nested. Repeatable; --set wins.",
            })
    private List<Path> files = new ArrayList<>();

    private List<Assignment> read;

    /** All changes; of two for one constant the later one holds. */
    List<Assignment> assignments() {
        if (read == null) {
            List<Assignment> all = new ArrayList<>();
            files.forEach(file -> all.addAll(ConfigFile.read(file)));
            options.forEach(option -> all.add(Assignment.ofOption(option)));
            read = List.copyOf(all);
        }
        return read;
    }
}
