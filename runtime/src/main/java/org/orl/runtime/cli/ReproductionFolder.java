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

/**
 * The folder in which a table or figure is kept: its files, the log, and the records of the runs behind it.
 *
 * @param path made when something is written
 */
record ReproductionFolder(Path path) {

    private static final String RECORDS = "records";

    Path events() {
        return path.resolve("events.jsonl");
    }

    /** Keeps the record of a run beside those of earlier runs, which may have computed other stages. */
    void keep(Provenance record, String experiment, long seed) throws IOException {
        Path file;
        int n = 0;
        do {
            n++;
            file = path.resolve(RECORDS).resolve(experiment + "-seed-" + seed + (n == 1 ? "" : "-" + n) + ".json");
        } while (Files.exists(file));
        record.withoutFolders().write(file);
    }

    /** The names of all records, relative to the folder. */
    List<String> records() throws IOException {
        if (!Files.isDirectory(path.resolve(RECORDS))) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(path.resolve(RECORDS))) {
            return files.filter(file -> !AtomicFile.isLeftover(file))
                    .map(file -> RECORDS + "/" + file.getFileName())
                    .sorted()
                    .toList();
        }
    }

    /** Which code and machine write a result now. */
    static Map<String, Object> provenance(RunSettings settings) {
        CodeVersion code = CodeVersion.current();
        Map<String, Object> provenance = new LinkedHashMap<>();
        provenance.put("version", code.version());
        provenance.put("commit", code.commit().orElse(""));
        provenance.put("libraries", Libraries.versions());
        provenance.put("machine", Machine.current());
        provenance.put("device", settings.hardware().device());
        provenance.put("threads", settings.hardware().threads());
        return provenance;
    }
}
