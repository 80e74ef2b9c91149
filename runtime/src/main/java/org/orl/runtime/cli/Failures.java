package org.orl.runtime.cli;

import java.io.PrintWriter;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import org.orl.runtime.IoReason;
import org.orl.runtime.Nearest;
import org.orl.runtime.UserError;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Tells errors in one line each, and gives them their exit codes. */
final class Failures implements IExecutionExceptionHandler, IParameterExceptionHandler {

    /** Exit code of what nobody foresaw. */
    static final int UNEXPECTED = 1;

    /** Exit code of a comparison that found other bytes. */
    static final int DIFFERENT = 6;

    @Override
    public int handleParseException(ParameterException e, String[] args) {
        CommandLine command = e.getCommandLine();
        PrintWriter err = command.getErr();
        tell(err, e instanceof UnmatchedArgumentException unmatched ? unknown(unmatched) : oneLine(e.getMessage()));
        err.println("'" + command.getCommandSpec().qualifiedName() + " --help' shows what can be written.");
        return UserError.Kind.USAGE.exitCode();
    }

    @Override
    public int handleExecutionException(Exception e, CommandLine command, ParseResult result) {
        PrintWriter err = command.getErr();
        if (e instanceof FileSystemException file) {
            return handleExecutionException(unusable(file), command, result);
        }
        boolean userError = e instanceof UserError;
        tell(err, userError ? e.getMessage() : "Unexpected " + oneLine(e.toString()));
        if (command.getCommandSpec().root().userObject() instanceof Main main && main.stacktrace()) {
            e.printStackTrace(err);
        } else if (!userError) {
            err.println("This is a defect of orl or of an experiment's own code; --stacktrace shows where it arose.");
        }
        return e instanceof UserError error ? error.kind().exitCode() : UNEXPECTED;
    }

    /** A file that cannot be read or written, for whatever reason the system has: a full disk, no permission. */
    private static UserError unusable(FileSystemException e) {
        Path file = Path.of(String.valueOf(e.getFile()));
        return new UserError(
                UserError.Kind.WORKSPACE,
                "The file " + file + " cannot be read or written (" + IoReason.of(e, file) + ").",
                "Make room or mend the permissions, then run again.",
                e);
    }

    /** Tells that Java objects took more memory than they may. */
    static int outOfMemory(PrintWriter err) {
        tell(
                err,
                "Java's heap of " + (Runtime.getRuntime().maxMemory() >> 20) + " MiB is too small."
                        + " Set ORL_JAVA_OPTS=-Xmx8g, or less than the machine has, and run again: finished stages"
                        + " and checkpoints are kept.");
        return UserError.Kind.TRAINING.exitCode();
    }

    private static String unknown(UnmatchedArgumentException e) {
        CommandLine command = e.getCommandLine();
        String first = e.getUnmatched().get(0);
        if (first.startsWith("-")) {
            String name = first.contains("=") ? first.substring(0, first.indexOf('=')) : first;
            return "There is no option " + name + ". "
                    + Nearest.hint(
                            name,
                            command.getCommandSpec().options().stream()
                                    .map(OptionSpec::longestName)
                                    .toList());
        }
        return command.getSubcommands().isEmpty()
                ? "The argument " + first + " is one too many."
                : "There is no command " + first + ". "
                        + Nearest.hint(first, command.getSubcommands().keySet());
    }

    private static void tell(PrintWriter err, String message) {
        // Not as markup, since a message may hold an @.
        err.println(Ansi.AUTO.enabled() ? Ansi.AUTO.string("@|bold,red orl:|@ ") + message : "orl: " + message);
    }

    private static String oneLine(String message) {
        return message.strip().replaceAll("\\s*\\R\\s*", " ");
    }
}
