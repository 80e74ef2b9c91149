package org.orl.runtime.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.orl.runtime.Nearest;
import org.orl.runtime.UserError;
import org.orl.runtime.checkpoint.Manifest;
import org.orl.runtime.checkpoint.Store;
import org.orl.runtime.execution.Fingerprint;
import org.orl.runtime.provenance.ResultRecord;

/**
 * A result of a workspace that somebody names.
 *
 * @param fingerprint its fingerprint
 * @param directory where it is
 * @param manifest what belongs to it
 */
record StoredResult(String fingerprint, Path directory, Manifest manifest) {

    /**
     * Finds a result.
     *
     * @param workspace where
     * @param name the first digits of its fingerprint, or a node's name if one result alone has it
     * @throws UserError if none is meant, or more than one
     */
    static StoredResult find(Path workspace, String name) throws IOException {
        List<StoredResult> all = all(workspace);
        List<StoredResult> found = all.stream()
                .filter(result -> result.fingerprint().startsWith(name))
                .toList();
        if (found.isEmpty()) {
            found = all.stream().filter(result -> result.node().equals(name)).toList();
        }
        if (found.isEmpty()) {
            throw new UserError(
                    UserError.Kind.USAGE,
                    "The workspace " + workspace + " has no result called " + name + ".",
                    all.isEmpty()
                            ? "Pass the --workspace of a run."
                            : "'orl show' lists all of them. "
                                    + Nearest.hint(
                                            name,
                                            all.stream()
                                                    .map(StoredResult::node)
                                                    .distinct()
                                                    .toList()));
        }
        if (found.size() > 1) {
            throw new UserError(
                    UserError.Kind.USAGE,
                    "The name " + name + " means " + found.size() + " results: "
                            + String.join(
                                    ", ",
                                    found.stream().map(StoredResult::brief).toList())
                            + ".",
                    "Pass one of these fingerprints.");
        }
        return found.get(0);
    }

    /** All results of a workspace, by node. */
    static List<StoredResult> all(Path workspace) throws IOException {
        Store store = new Store(workspace);
        return store.fingerprints().stream()
                .map(hex -> of(store, hex))
                .sorted(Comparator.comparing(StoredResult::node).thenComparing(StoredResult::fingerprint))
                .toList();
    }

    private static StoredResult of(Store store, String hex) {
        try {
            return new StoredResult(hex, store.result(hex), store.manifest(hex));
        } catch (UncheckedIOException e) {
            throw new UserError(
                    UserError.Kind.WORKSPACE,
                    "The manifest of the result " + store.result(hex) + " cannot be read.",
                    "Run its experiment again, which sets it aside; or move that folder away.",
                    e);
        }
    }

    /** The name of the node that made it. */
    String node() {
        return String.valueOf(manifest.about().get("node"));
    }

    String brief() {
        return new Fingerprint(fingerprint).brief();
    }

    long bytes() {
        return manifest.files().values().stream()
                .mapToLong(Manifest.Entry::size)
                .sum();
    }

    /**
     * How it came about.
     *
     * @throws UserError if there is no record
     */
    ResultRecord record() {
        try {
            return ResultRecord.read(directory);
        } catch (IOException e) {
            throw new UserError(
                    UserError.Kind.WORKSPACE,
                    "The record of " + node() + ", " + directory.resolve(Store.PROVENANCE)
                            + ", is missing or cannot be read.",
                    "Move that folder away and run the experiment again, which writes both anew.",
                    e);
        }
    }
}
