package org.orl.runtime.checkpoint;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What belongs to a stored result: every file with its size and hash, and how the result came about.
 *
 * @param fingerprint the result's fingerprint
 * @param about what made it: node, kind, settings, fingerprints of inputs, and the like
 * @param files by path relative to the result, in order
 * @since 0.1
 */
public record Manifest(String fingerprint, Map<String, Object> about, Map<String, Entry> files) {

    static final String FILE = "manifest.json";

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    /**
     * One file.
     *
     * @param size in bytes
     * @param sha256 64 hexadecimal digits
     */
    public record Entry(long size, String sha256) {}

    /** Lists and hashes what is in a directory. */
    static Manifest of(Path directory, String fingerprint, Map<String, Object> about) throws IOException {
        Map<String, Entry> files = new TreeMap<>();
        for (Path file : filesIn(directory)) {
            files.put(
                    directory.relativize(file).toString().replace('\\', '/'),
                    new Entry(Files.size(file), Sha256.ofFile(file)));
        }
        return new Manifest(fingerprint, about, files);
    }

    static Manifest read(Path directory) throws IOException {
        Path file = directory.resolve(FILE);
        Manifest manifest = JSON.readValue(file.toFile(), Manifest.class);
        if (manifest == null || manifest.fingerprint == null || manifest.about == null || !namesFiles(manifest.files)) {
            throw new IOException(file + " is no manifest");
        }
        return manifest;
    }

    private static boolean namesFiles(Map<String, Entry> files) {
        try {
            return files != null
                    && files.entrySet().stream()
                            .allMatch(file -> file.getValue() != null
                                    && file.getValue().sha256() != null
                                    && Path.of(file.getKey()).getFileName() != null);
        } catch (InvalidPathException e) {
            return false;
        }
    }

    void write(Path directory) throws IOException {
        AtomicFile.writeText(directory.resolve(FILE), toJson());
    }

    private String toJson() {
        try {
            return JSON.writeValueAsString(this) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A manifest is made of texts and numbers", e);
        }
    }

    /** What is wrong with the files, one sentence each; empty if they are as they were. */
    List<String> damage(Path directory) throws IOException {
        List<String> damage = new ArrayList<>();
        for (Map.Entry<String, Entry> file : files.entrySet()) {
            Path path = directory.resolve(file.getKey());
            if (!Files.isRegularFile(path)) {
                damage.add(path + " is missing");
            } else if (Files.size(path) != file.getValue().size()) {
                damage.add(path + " has " + Files.size(path) + " bytes instead of "
                        + file.getValue().size());
            } else if (!Sha256.ofFile(path).equals(file.getValue().sha256())) {
                damage.add(path + " has other bytes than were written");
            }
        }
        return damage;
    }

    private static List<Path> filesIn(Path directory) throws IOException {
        try (Stream<Path> walk = Files.walk(directory)) {
            return walk.filter(Files::isRegularFile)
                    .filter(file -> !file.equals(directory.resolve(FILE)))
                    .filter(file -> !file.equals(directory.resolve(Store.PROVENANCE)))
                    .sorted()
                    .toList();
        }
    }
}
