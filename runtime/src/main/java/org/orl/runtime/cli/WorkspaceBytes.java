package org.orl.runtime.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.orl.runtime.checkpoint.Sha256;
import org.orl.runtime.checkpoint.Store;

/**
 * The bytes of a workspace that have to be the same in every run: results and tables, but no times and no logs. What is
 * left over of interrupted work counts too, since none should be.
 */
final class WorkspaceBytes {

    private static final List<String> FOLDERS = List.of("results", "runs", "partial", "damaged");

    private WorkspaceBytes() {}

    /** The hash of every file that counts, by path within the workspace. */
    static Map<String, String> of(Path workspace) throws IOException {
        Map<String, String> hashes = new TreeMap<>();
        for (String folder : FOLDERS) {
            if (Files.isDirectory(workspace.resolve(folder))) {
                try (Stream<Path> walk = Files.walk(workspace.resolve(folder))) {
                    for (Path file : walk.filter(Files::isRegularFile)
                            .filter(WorkspaceBytes::counts)
                            .toList()) {
                        hashes.put(workspace.relativize(file).toString(), Sha256.ofFile(file));
                    }
                }
            }
        }
        return hashes;
    }

    /** What differs, one sentence a file. */
    static List<String> differences(Path a, Path b) throws IOException {
        Map<String, String> left = of(a);
        Map<String, String> right = of(b);
        List<String> differences = new ArrayList<>();
        TreeSet<String> files = new TreeSet<>(left.keySet());
        files.addAll(right.keySet());
        for (String file : files) {
            if (!left.containsKey(file)) {
                differences.add(b.resolve(file) + " is not in " + a);
            } else if (!right.containsKey(file)) {
                differences.add(a.resolve(file) + " is not in " + b);
            } else if (!left.get(file).equals(right.get(file))) {
                differences.add(b.resolve(file) + " has other bytes than in " + a);
            }
        }
        return differences;
    }

    private static boolean counts(Path file) {
        String name = file.getFileName().toString();
        return !name.equals(Store.PROVENANCE) && !name.equals("events.jsonl");
    }
}
