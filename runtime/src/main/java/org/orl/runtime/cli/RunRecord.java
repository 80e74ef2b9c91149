package org.orl.runtime.cli;

import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.orl.dsl.Experiment;
import org.orl.runtime.constant.Constant;
import org.orl.runtime.execution.Assignment;
import org.orl.runtime.execution.Plan;
import org.orl.runtime.execution.RunSettings;
import org.orl.runtime.graph.ExperimentInfo;
import org.orl.runtime.provenance.CodeVersion;
import org.orl.runtime.provenance.Libraries;
import org.orl.runtime.provenance.Machine;
import org.orl.runtime.provenance.NodeRecord;
import org.orl.runtime.provenance.Provenance;
import org.orl.runtime.provenance.SourceJar;

/**
 * What is known of a run when it begins.
 *
 * @param experiment what is run
 * @param assignments constants changed from outside
 * @param constants all of them
 * @param settings what else was said there
 * @param plan what was to be done
 * @param started when
 */
record RunRecord(
        ExperimentInfo experiment,
        List<Assignment> assignments,
        List<Constant> constants,
        RunSettings settings,
        Plan plan,
        Instant started) {

    /** The record to keep, now that the run has ended. */
    Provenance ended(String outcome) throws IOException {
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
                plan.entries().stream().map(NodeRecord::of).toList(),
                new Provenance.Code(
                        code.version(),
                        code.commit().orElse(""),
                        SourceJar.of(List.of(Experiment.class, Main.class, experiment.type()))),
                Libraries.versions(),
                Machine.current(),
                settings.hardware().device(),
                settings.hardware().threads(),
                started.truncatedTo(ChronoUnit.SECONDS).toString(),
                Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(),
                outcome);
    }
}
