package org.orl.runtime.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.orl.runtime.checkpoint.AtomicFile;
import org.orl.runtime.execution.RunSettings;
import org.orl.runtime.provenance.CodeVersion;
import org.orl.runtime.provenance.Libraries;
import org.orl.runtime.provenance.Machine;
import org.orl.runtime.provenance.Provenance;
import org.orl.runtime.reproduce.PaperTable;
import org.orl.runtime.reproduce.ResultLine;
import org.orl.runtime.reproduce.Scale;
import org.orl.runtime.reproduce.TableComparison;

/**
 * The folder in which a table is written: the table in four formats, the log, and the records of the runs.
 *
 * @param table which table
 * @param scale at which it is made
 * @param seeds with which
 * @param folder made when something is written
 */
record TableFiles(PaperTable table, Scale scale, List<Long> seeds, Path folder) {

    private static final String RECORDS = "records";

    Path events() {
        return folder.resolve("events.jsonl");
    }

    /** The table, with the names of the records that are there. */
    TableComparison comparison(List<ResultLine> lines) throws IOException {
        return new TableComparison(table, scale, seeds, lines, records());
    }

    /** The table as JSON, with the code and machine that wrote it. */
    static String json(TableComparison comparison, RunSettings settings) {
        CodeVersion code = CodeVersion.current();
        Map<String, Object> provenance = new LinkedHashMap<>();
        provenance.put("version", code.version());
        provenance.put("commit", code.commit().orElse(""));
        provenance.put("libraries", Libraries.versions());
        provenance.put("machine", Machine.current());
        provenance.put("device", settings.hardware().device());
        provenance.put("threads", settings.hardware().threads());
        return comparison.json(provenance);
    }

    void write(TableComparison comparison, RunSettings settings) throws IOException {
        Files.createDirectories(folder);
        AtomicFile.writeText(folder.resolve("table.txt"), comparison.text());
        AtomicFile.writeText(folder.resolve("table.md"), comparison.markdown());
        AtomicFile.writeText(folder.resolve("table.csv"), comparison.csv());
        AtomicFile.writeText(folder.resolve("table.json"), json(comparison, settings));
    }

    /** Keeps the record of a run beside those of earlier runs, which may have computed other stages. */
    void keep(Provenance record, String experiment, long seed) throws IOException {
        Path file;
        int n = 0;
        do {
            n++;
            file = folder.resolve(RECORDS).resolve(experiment + "-seed-" + seed + (n == 1 ? "" : "-" + n) + ".json");
        } while (Files.exists(file));
        record.withoutFolders().write(file);
    }

    private List<String> records() throws IOException {
        if (!Files.isDirectory(folder.resolve(RECORDS))) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder.resolve(RECORDS))) {
            return files.filter(file -> !AtomicFile.isLeftover(file))
                    .map(file -> RECORDS + "/" + file.getFileName())
                    .sorted()
                    .toList();
        }
    }
}
