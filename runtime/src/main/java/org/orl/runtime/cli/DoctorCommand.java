package org.orl.runtime.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Shows whether this machine can run experiments, and on what. */
@Command(
        name = "doctor",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Check Java, engine, device, libraries, data and workspace.",
        sortOptions = false)
final class DoctorCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private PlaceOptions places;

    @Mixin
    private HardwareOptions hardware;

    @Override
    public Integer call() {
        List<Finding> findings = new ArrayList<>();
        findings.addAll(MachineChecks.all());
        findings.addAll(EngineChecks.all(hardware.hardware()));
        findings.addAll(PlaceChecks.all(places));
        PrintWriter out = spec.commandLine().getOut();
        int width = findings.stream()
                .mapToInt(finding -> finding.subject().length())
                .max()
                .orElse(0);
        for (Finding finding : findings) {
            String label = String.format("%-4s", finding.level().label());
            String padding = " ".repeat(width - finding.subject().length());
            out.println(coloured(finding.level(), label) + "  " + finding.subject() + padding + "  " + finding.text());
        }
        return findings.stream()
                .mapToInt(Finding::exitCode)
                .filter(code -> code != 0)
                .findFirst()
                .orElse(0);
    }

    private static String coloured(Finding.Level level, String label) {
        if (!Ansi.AUTO.enabled()) {
            return label;
        }
        String colour = switch (level) {
            case OK -> "green";
            case WARNING -> "bold,yellow";
            case FAILURE -> "bold,red";
        };
        return Ansi.AUTO.string("@|" + colour + " " + label + "|@");
    }
}
