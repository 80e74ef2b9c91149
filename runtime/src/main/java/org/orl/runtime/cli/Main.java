package org.orl.runtime.cli;

import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.orl.runtime.UserError;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/**
 * The command line of orl.
 *
 * @since 0.1
 */
@Command(
        name = "orl",
        description = "Runs self-supervised-learning experiments that are written as annotated Java classes.",
        footer = {"", "Start with: orl run Quickstart"},
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            RunCommand.class,
            PlanCommand.class,
            ReproduceCommand.class,
            DiffCommand.class,
            ShowCommand.class,
            RerunCommand.class,
            VerifyResumeCommand.class,
            ListCommand.class,
            DoctorCommand.class,
            CheckDataCommand.class,
            ExportScenesCommand.class,
            ImportCommand.class,
            ExportCommand.class,
            FeaturesCommand.class,
            DrawCommand.class,
            BenchCommand.class
        })
public final class Main {

    @Option(names = "--stacktrace", scope = ScopeType.INHERIT, description = "Show where in the code an error arose.")
    private boolean stacktrace;

    private Main() {}

    /**
     * Runs a command and ends the process.
     *
     * @param args what is written after {@code orl}
     */
    public static void main(String[] args) {
        System.setProperty("java.awt.headless", "true"); // plots are drawn where there is no screen
        System.exit(run(writer(System.out), writer(System.err), args));
    }

    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
    }

    /**
     * Runs a command.
     *
     * @param out for what was asked for
     * @param err for progress and errors
     * @param args what is written after {@code orl}
     * @return the exit code
     */
    static int run(PrintWriter out, PrintWriter err, String... args) {
        Main main = new Main();
        Failures failures = new Failures();
        CommandLine line = new CommandLine(main)
                .setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(failures)
                .setParameterExceptionHandler(failures);
        if (args.length == 0) {
            line.usage(err, line.getColorScheme().ansi());
            return UserError.Kind.USAGE.exitCode();
        }
        try {
            return line.execute(args);
        } catch (OutOfMemoryError e) {
            return Failures.outOfMemory(err);
        }
    }

    /** Whether the place of an error in the code is wanted. */
    boolean stacktrace() {
        return stacktrace;
    }
}
