package org.orl.runtime.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.orl.runtime.UserError;

/** Looks at data folders and the workspace. */
final class PlaceChecks {

    private static final double GIB = 1L << 30;
    private static final double LITTLE_GIB = 2;

    private PlaceChecks() {}

    static List<Finding> all(PlaceOptions places) {
        List<Finding> findings = new ArrayList<>();
        places.data().folders().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(place -> findings.add(data(place.getKey(), place.getValue())));
        if (findings.isEmpty()) {
            findings.add(Finding.ok("data", "no folder given; experiments on drawn scenes need none"));
        }
        findings.add(workspace(places.workspace()));
        return findings;
    }

    private static Finding data(String name, Path folder) {
        String subject = "data " + name;
        if (!Files.isDirectory(folder)) {
            return Finding.failure(
                    subject,
                    "The folder " + folder + " does not exist. Correct --data " + name + "=DIR.",
                    UserError.Kind.DATA.exitCode());
        }
        return Finding.ok(subject, folder.toString());
    }

    /** Writes and removes a file where the workspace is or would be. */
    private static Finding workspace(Path workspace) {
        Path folder = workspace.toAbsolutePath().normalize();
        while (!Files.exists(folder)) {
            folder = folder.getParent();
        }
        try {
            Files.delete(Files.createTempFile(folder, "orl-doctor", ""));
            double free = Files.getFileStore(folder).getUsableSpace() / GIB;
            String text = String.format("%s, %.1f GiB free", workspace, free);
            return free < LITTLE_GIB
                    ? Finding.warning("workspace", text + "; results may not fit")
                    : Finding.ok("workspace", text);
        } catch (IOException e) {
            return Finding.failure(
                    "workspace",
                    "Nothing can be written in " + folder + ". Pass a --workspace with write permission.",
                    UserError.Kind.WORKSPACE.exitCode());
        }
    }
}
