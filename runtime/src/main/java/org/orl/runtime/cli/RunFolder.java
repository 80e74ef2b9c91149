package org.orl.runtime.cli;

import java.nio.file.Path;

/**
 * Where a workspace keeps what the last run of an experiment said.
 *
 * @param folder {@code WORKSPACE/runs/ID}
 */
record RunFolder(Path folder) {

    static RunFolder of(Path workspace, String experimentId) {
        return new RunFolder(workspace.resolve("runs").resolve(experimentId));
    }

    Path tableText() {
        return folder.resolve("table.txt");
    }

    Path tableJson() {
        return folder.resolve("table.json");
    }

    Path plots() {
        return folder.resolve("plots");
    }

    Path events() {
        return folder.resolve("events.jsonl");
    }

    Path provenance() {
        return folder.resolve("provenance.json");
    }
}
