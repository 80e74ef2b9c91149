package org.orl.runtime.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.orl.runtime.checkpoint.AtomicFile;
import org.orl.runtime.execution.RunSettings;
import org.orl.runtime.reproduce.PaperTable;
import org.orl.runtime.reproduce.ResultLine;
import org.orl.runtime.reproduce.Scale;
import org.orl.runtime.reproduce.TableComparison;

/**
 * The files of a table: the table in four formats, the log, and the records of the runs.
 *
 * @param table which table
 * @param scale at which it is made
 * @param seeds with which
 * @param folder where they are written
 */
record TableFiles(PaperTable table, Scale scale, List<Long> seeds, ReproductionFolder folder) {

    /** The table, with the names of the records that are there. */
    TableComparison comparison(List<ResultLine> lines) throws IOException {
        return new TableComparison(table, scale, seeds, lines, folder.records());
    }

    /** The table as JSON, with the code and machine that wrote it. */
    static String json(TableComparison comparison, RunSettings settings) {
        return comparison.json(ReproductionFolder.provenance(settings));
    }

    void write(TableComparison comparison, RunSettings settings) throws IOException {
        Path path = Files.createDirectories(folder.path());
        AtomicFile.writeText(path.resolve("table.txt"), comparison.text());
        AtomicFile.writeText(path.resolve("table.md"), comparison.markdown());
        AtomicFile.writeText(path.resolve("table.csv"), comparison.csv());
        AtomicFile.writeText(path.resolve("table.json"), json(comparison, settings));
    }
}
