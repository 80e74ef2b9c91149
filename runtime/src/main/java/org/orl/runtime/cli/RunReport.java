package org.orl.runtime.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.orl.runtime.IoReason;
import org.orl.runtime.UserError;
import org.orl.runtime.execution.Fingerprint;
import org.orl.runtime.execution.RunListener;
import org.orl.runtime.graph.Node;
import org.orl.runtime.graph.Word;
import org.orl.runtime.provenance.ResultRecord;
import org.orl.runtime.report.ConsoleMonitor;
import org.orl.runtime.report.EventLog;
import org.orl.runtime.report.Fields;
import org.orl.runtime.report.Monitor;
import org.orl.runtime.report.Monitors;

/** Tells a run to the person at the console and to the event log. */
final class RunReport implements RunListener, AutoCloseable {

    /** The system property by which the launcher says that standard error is a terminal. */
    static final String TERMINAL = "orl.terminal";

    /** How a run ended that neither finished nor was stopped. */
    static final String FAILED = "failed";

    private static final double NANOS = 1e9;

    private final PrintWriter err;
    private final boolean terminal;
    private final Path file;
    private final RunRecord record;
    private EventLog events;
    private long nodeStarted;
    private String nodeStartedAt = "";
    private boolean nodeResumed;

    /**
     * A report of one run.
     *
     * @param err where a person reads
     * @param file the event log
     * @param record of the run
     */
    RunReport(PrintWriter err, Path file, RunRecord record) {
        this.err = err;
        this.terminal = Boolean.getBoolean(TERMINAL);
        this.file = file;
        this.record = record;
    }

    /** Whether the run holds the workspace: nothing is written before. */
    boolean begun() {
        return events != null;
    }

    @Override
    public void stored(Node<?> node, Fingerprint fingerprint) {
        err.println(node.name() + ": stored (" + fingerprint.brief() + ")");
        log().write("stored", about(node, fingerprint));
    }

    @Override
    public void damaged(Node<?> node, List<String> damage) {
        err.println(node.name() + ": the stored result is damaged and has been set aside; it is computed again.");
        damage.forEach(what -> err.println("  " + what + "."));
        log().write("damaged", Fields.of("node", node.name(), "damage", damage));
    }

    @Override
    public Monitor started(Node<?> node, Fingerprint fingerprint, boolean resumes) {
        nodeStarted = System.nanoTime();
        nodeStartedAt = RunRecord.now();
        nodeResumed = resumes;
        err.println(node.name() + ": " + kind(node) + (resumes ? ", going on" : "") + " (" + fingerprint.brief() + ")");
        log().write(resumes ? "resumed" : "started", about(node, fingerprint));
        record.lookAtData();
        return new Monitors(List.of(
                new ConsoleMonitor(err, terminal),
                log().monitor(node.name()),
                new WarningMonitor(node.name(), record::warn)));
    }

    @Override
    public void computed(Node<?> node, Fingerprint fingerprint, Path directory) throws IOException {
        new ResultRecord(
                        node.name(),
                        fingerprint.hex(),
                        nodeStartedAt,
                        RunRecord.now(),
                        nodeResumed,
                        record.command(),
                        record.running())
                .write(directory);
    }

    @Override
    public void finished(Node<?> node, Fingerprint fingerprint) {
        double seconds = (System.nanoTime() - nodeStarted) / NANOS;
        err.println("  done in " + ConsoleMonitor.duration(seconds));
        log().write("finished", Fields.of("node", node.name(), "fingerprint", fingerprint.hex(), "seconds", seconds));
    }

    /**
     * How the run ended; nothing if it never held the workspace.
     *
     * @param outcome such as {@link #FAILED}
     * @param record keeps the record of the run
     * @throws IOException if it cannot be kept, unless the run has failed
     */
    void ended(String outcome, Keeping record) throws IOException {
        if (!begun()) {
            return;
        }
        try {
            events.write("run-ended", Map.of("outcome", outcome));
            record.keep();
        } catch (IOException | UserError e) {
            if (!outcome.equals(FAILED)) {
                throw e;
            }
            // The failure itself is told, and on a full disk this one is no news.
        }
    }

    /** Keeps a record. */
    @FunctionalInterface
    interface Keeping {

        /** Writes it. */
        void keep() throws IOException;
    }

    @Override
    public void close() throws IOException {
        if (begun()) {
            events.close();
        }
    }

    /** The log, opened by the first thing that happens, which is when the run has the workspace for itself. */
    private EventLog log() {
        if (events == null) {
            try {
                events = EventLog.append(file);
            } catch (IOException e) {
                throw new UserError(
                        UserError.Kind.WORKSPACE,
                        "The event log " + file + " cannot be opened (" + IoReason.of(e, file) + ").",
                        "Make room or mend the permissions, then run again.",
                        e);
            }
            events.write("run", record.fields());
        }
        return events;
    }

    private static Map<String, Object> about(Node<?> node, Fingerprint fingerprint) {
        return Fields.of("node", node.name(), "kind", kind(node), "fingerprint", fingerprint.hex());
    }

    private static String kind(Node<?> node) {
        return node.work() instanceof Node.OfKind<?> work
                ? Word.name(work.kind().getClass())
                : "a method with a body";
    }
}
