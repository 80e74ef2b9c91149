package org.orl.runtime.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Seconds from the start of a JVM to the end of a short command, with the launcher's options.
 *
 * @param name of the item
 * @param arguments of the command
 */
record StartUp(String name, List<String> arguments) implements Item {

    @Override
    public String what() {
        return "start to end of orl " + String.join(" ", arguments);
    }

    @Override
    public String unit() {
        return "s";
    }

    @Override
    public String reference() {
        return "start of " + name.substring(name.indexOf('-') + 1);
    }

    @Override
    public Probe prepare(Conditions conditions) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx2g",
                "-Xshare:auto",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                conditions.main()));
        command.addAll(arguments);
        return Probe.duration(() -> run(command));
    }

    private static void run(List<String> command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (process.waitFor() != 0) {
                throw new IllegalStateException(command + " ended with " + process.exitValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }
}
