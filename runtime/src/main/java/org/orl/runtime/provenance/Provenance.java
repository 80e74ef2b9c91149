package org.orl.runtime.provenance;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.orl.runtime.checkpoint.AtomicFile;
import org.orl.runtime.constant.Constant;

/**
 * The record of a run: what was run, with which code, on which data and machine, when, and how it ended.
 *
 * @param experiment id, class, title and paper
 * @param seed from which all randomness came
 * @param set constants changed from outside, {@code path=value}
 * @param constants all constants, and where each is written
 * @param data data sets, each with its folder
 * @param contents the image sets, as they were found when the run began; empty if it computed nothing
 * @param nodes the graph, with all constants and fingerprints
 * @param code the version of orl, and its jars and the experiment's
 * @param libraries versions of the libraries on which numbers depend
 * @param machine computer and Java
 * @param device what was computed on
 * @param threads how many computed
 * @param deterministic whether the engine was told to choose no algorithm by its speed
 * @param started when the run began, ISO 8601
 * @param ended when it ended, ISO 8601; empty in the record of a result
 * @param outcome {@code finished}, {@code interrupted} or {@code failed}; {@code running} in the record of a result
 * @param warnings what the stages warned of, such as a representation that collapses
 * @since 0.1
 */
public record Provenance(
        Map<String, String> experiment,
        long seed,
        List<String> set,
        List<Constant> constants,
        Map<String, String> data,
        List<DataRecord> contents,
        List<NodeRecord> nodes,
        Code code,
        Map<String, String> libraries,
        Machine machine,
        String device,
        int threads,
        boolean deterministic,
        String started,
        String ended,
        String outcome,
        List<String> warnings) {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    /**
     * Which code ran.
     *
     * @param version the version of orl
     * @param commit the commit that was built; empty if unknown
     * @param jars the jars of orl and of the experiment
     */
    public record Code(String version, String commit, List<SourceJar> jars) {}

    /** This record without the folders of the machine, fit to be published: files and data sets by name alone. */
    public Provenance withoutFolders() {
        Map<String, String> names = new TreeMap<>();
        data.forEach((name, folder) -> names.put(name, last(folder)));
        Code named = new Code(
                code.version(),
                code.commit(),
                code.jars().stream()
                        .map(jar -> new SourceJar(last(jar.path()), jar.sha256()))
                        .toList());
        return new Provenance(
                experiment,
                seed,
                set,
                constants,
                names,
                contents,
                nodes,
                named,
                libraries,
                machine,
                device,
                threads,
                deterministic,
                started,
                ended,
                outcome,
                warnings);
    }

    private static String last(String path) {
        Path name = Path.of(path).getFileName();
        return name == null ? path : name.toString();
    }

    /**
     * Writes the record as JSON.
     *
     * @param file replaced if it exists
     * @throws IOException if it cannot be written
     */
    public void write(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        AtomicFile.writeText(file, JSON.writeValueAsString(this) + "\n");
    }
}
