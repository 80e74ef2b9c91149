package org.orl.runtime.cli;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Another orl, in a process of its own, started as this one was. */
final class OrlProcess {

    private OrlProcess() {}

    /**
     * Starts one.
     *
     * @param arguments what would be written after {@code orl}
     * @param log what it says is appended here
     * @return the process
     * @throws IOException if it cannot be started
     */
    static Process start(List<String> arguments, Path log) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(option -> !option.startsWith("-agent") && !option.startsWith("-javaagent"))
                .filter(option -> !option.startsWith("-D" + RunReport.TERMINAL))
                .forEach(command::add);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
        command.addAll(arguments);
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
    }
}
