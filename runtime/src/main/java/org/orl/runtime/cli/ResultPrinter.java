package org.orl.runtime.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.orl.runtime.provenance.DataRecord;
import org.orl.runtime.provenance.Machine;
import org.orl.runtime.provenance.NodeRecord;
import org.orl.runtime.provenance.Provenance;
import org.orl.runtime.provenance.ResultRecord;
import org.orl.runtime.train.OnlineScore;
import org.orl.runtime.train.OnlineScores;

/** Prints how a result came about. */
final class ResultPrinter {

    private static final String GIVEN = "GIVEN";
    private static final int MIB = 20;

    private ResultPrinter() {}

    static void print(StoredResult result, ResultRecord record, PrintWriter out) throws IOException {
        Provenance run = record.run();
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("result", record.node() + ", " + record.fingerprint()));
        rows.add(List.of("folder", result.directory().toString()));
        rows.add(List.of("experiment", experiment(run.experiment()) + ", seed " + run.seed()));
        rows.add(List.of(
                "work", String.valueOf(result.manifest().about().get("work")).replaceAll("\\(.*", "")));
        takes(record).forEach(input -> rows.add(List.of("takes", input)));
        settings(record).forEach(setting -> rows.add(List.of("setting", setting)));
        for (DataRecord set : run.contents()) {
            rows.add(List.of("data", set.node() + ": " + set.set() + ", " + set.images() + " images" + bytes(set)));
            rows.add(List.of("", "ids, names, sizes: SHA-256 " + set.pictures()));
            if (!set.list().isEmpty()) {
                rows.add(List.of("", "list: " + set.list()));
            }
            set.leftOut().forEach(picture -> rows.add(List.of("", "left out: " + picture)));
        }
        run.data().forEach((name, folder) -> rows.add(List.of("data folder", name + ": " + folder)));
        rows.add(List.of(
                "computed", record.started() + " to " + record.ended() + (record.resumed() ? ", resumed" : "")));
        rows.add(List.of(
                "code",
                "orl " + run.code().version()
                        + (run.code().commit().isEmpty()
                                ? ""
                                : ", commit " + run.code().commit())));
        run.code().jars().forEach(jar -> rows.add(List.of("", (jar.path() + " " + jar.sha256()).strip())));
        rows.add(List.of("libraries", text(run.libraries())));
        rows.add(List.of("machine", text(run.machine())));
        rows.add(List.of(
                "device",
                run.device() + ", threads: " + run.threads() + (run.deterministic() ? ", deterministic" : "")));
        for (OnlineScore score : OnlineScores.read(result.directory()).scores()) {
            rows.add(List.of("monitor", OnlineScorePrinter.full(score)));
        }
        if (run.warnings() != null) {
            run.warnings().forEach(warning -> rows.add(List.of("WARNING", warning)));
        }
        result.manifest()
                .files()
                .forEach((file, entry) ->
                        rows.add(List.of("file", file + ", " + entry.size() + " bytes, SHA-256 " + entry.sha256())));
        rows.add(List.of("command", "orl " + String.join(" ", record.command())));
        Columns.print(rows, out);
    }

    private static String experiment(Map<String, String> about) {
        return Stream.of(about.get("id"), about.get("class"), about.get("title"), about.get("paper"))
                .filter(text -> text != null && !text.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static List<String> takes(ResultRecord record) {
        return node(record, record.node())
                .flatMap(node -> node.inputs().stream())
                .map(input -> input
                        + node(record, input)
                                .filter(node -> !node.before().equals(GIVEN))
                                .map(node -> ", " + node.fingerprint())
                                .findFirst()
                                .orElse(""))
                .toList();
    }

    /** The constants of the node, and of the values that it takes. */
    private static List<String> settings(ResultRecord record) {
        List<String> names = node(record, record.node())
                .flatMap(node -> Stream.concat(Stream.of(node.name()), node.inputs().stream()))
                .filter(name -> name.equals(record.node())
                        || node(record, name).anyMatch(node -> node.before().equals(GIVEN)))
                .toList();
        return record.run().constants().stream()
                .filter(constant ->
                        names.stream().anyMatch(name -> constant.path().startsWith(name + ".")))
                .map(constant -> constant.path() + " = " + constant.value() + " (" + constant.from() + ")")
                .toList();
    }

    private static Stream<NodeRecord> node(ResultRecord record, String name) {
        return record.run().nodes().stream().filter(node -> node.name().equals(name));
    }

    private static String bytes(DataRecord set) {
        return set.bytes() == 0 ? "" : ", " + set.bytes() + " bytes";
    }

    private static String text(Machine machine) {
        return machine.cpu() + MachineChecks.instructions(machine) + ", " + machine.processors() + " processors, "
                + (machine.memoryBytes() >> MIB) + " MiB, " + machine.os() + ", Java " + machine.java();
    }

    private static String text(Map<String, String> versions) {
        return versions.entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .collect(Collectors.joining(", "));
    }
}
