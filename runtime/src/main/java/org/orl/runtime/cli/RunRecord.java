package org.orl.runtime.cli;

import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.orl.dsl.Experiment;
import org.orl.runtime.constant.Constant;
import org.orl.runtime.data.DataSets;
import org.orl.runtime.execution.Assignment;
import org.orl.runtime.execution.Plan;
import org.orl.runtime.execution.RunSettings;
import org.orl.runtime.graph.ExperimentInfo;
import org.orl.runtime.graph.Node;
import org.orl.runtime.provenance.CodeVersion;
import org.orl.runtime.provenance.DataRecord;
import org.orl.runtime.provenance.Libraries;
import org.orl.runtime.provenance.Machine;
import org.orl.runtime.provenance.NodeRecord;
import org.orl.runtime.provenance.Provenance;
import org.orl.runtime.provenance.SourceJar;
import org.orl.runtime.report.Fields;

/** What is known of a run while it goes on, for its own record and for those of its results. */
final class RunRecord {

    private static final String RUNNING = "running";

    private final ExperimentInfo experiment;
    private final List<Assignment> assignments;
    private final List<Constant> constants;
    private final RunSettings settings;
    private final Plan plan;
    private final List<String> command;
    private final Instant started;
    private List<DataRecord> contents = List.of();
    private final List<String> warnings = new ArrayList<>();

    /**
     * The record of a run that begins now.
     *
     * @param experiment what is run
     * @param assignments constants changed from outside
     * @param constants all of them
     * @param settings what else was said there
     * @param plan what was to be done
     * @param command arguments of {@code orl} that repeat it, without a workspace
     */
    RunRecord(
            ExperimentInfo experiment,
            List<Assignment> assignments,
            List<Constant> constants,
            RunSettings settings,
            Plan plan,
            List<String> command) {
        this.experiment = experiment;
        this.assignments = assignments;
        this.constants = constants;
        this.settings = settings;
        this.plan = plan;
        this.command = command;
        this.started = Instant.now();
    }

    Plan plan() {
        return plan;
    }

    List<String> command() {
        return command;
    }

    /** What the event log says of the run. */
    Map<String, Object> fields() {
        return Fields.of(
                "experiment", experiment.id(),
                "class", experiment.type().getName(),
                "seed", settings.seed(),
                "set", assignments.stream().map(Assignment::text).toList(),
                "device", settings.hardware().device(),
                "threads", settings.hardware().threads(),
                "deterministic", settings.hardware().deterministic());
    }

    /** Looks at the data, which takes a while; called before the first node is executed. */
    void lookAtData() {
        if (contents.isEmpty()) {
            BadPictures.refuse(
                    GivenSets.of(plan.entries().stream()
                                    .<Node<?>>map(Plan.Entry::node)
                                    .toList())
                            .keySet(),
                    settings);
            contents = DataRecord.of(plan, new DataSets(settings.data()));
        }
    }

    /** Notes what a person should know when the run is over. */
    void warn(String warning) {
        warnings.add(warning);
    }

    List<String> warnings() {
        return List.copyOf(warnings);
    }

    /** The record of the run as far as it has come. */
    Provenance running() throws IOException {
        return with(contents, "", RUNNING);
    }

    /** The record to keep, now that the run has ended. */
    Provenance ended(String outcome) throws IOException {
        return with(contents, now(), outcome);
    }

    /** The time, as records write it. */
    static String now() {
        return text(Instant.now());
    }

    private static String text(Instant time) {
        return time.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private Provenance with(List<DataRecord> sets, String ended, String outcome) throws IOException {
        CodeVersion code = CodeVersion.current();
        Map<String, String> data = new TreeMap<>();
        settings.data()
                .folders()
                .forEach((name, folder) ->
                        data.put(name, folder.toAbsolutePath().normalize().toString()));
        Map<String, String> about = new LinkedHashMap<>();
        about.put("id", experiment.id());
        about.put("class", experiment.type().getName());
        about.put("title", experiment.title());
        about.put("paper", experiment.paper());
        return new Provenance(
                about,
                settings.seed(),
                assignments.stream().map(Assignment::text).toList(),
                constants,
                data,
                sets,
                plan.entries().stream().map(NodeRecord::of).toList(),
                new Provenance.Code(
                        code.version(),
                        code.commit().orElse(""),
                        SourceJar.of(List.of(Experiment.class, Main.class, experiment.type()))),
                Libraries.versions(),
                Machine.current(),
                settings.hardware().device(),
                settings.hardware().threads(),
                settings.hardware().deterministic(),
                text(started),
                ended,
                outcome,
                warnings());
    }
}
