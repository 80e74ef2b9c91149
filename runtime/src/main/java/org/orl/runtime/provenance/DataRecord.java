package org.orl.runtime.provenance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.orl.dsl.artifact.ImageSet;
import org.orl.runtime.checkpoint.Sha256;
import org.orl.runtime.data.DataSets;
import org.orl.runtime.data.ImageSource;
import org.orl.runtime.execution.Plan;
import org.orl.runtime.graph.Node;
import org.orl.runtime.graph.Word;

/**
 * An image set of a run, as it was found.
 *
 * @param node the node that provides it
 * @param set how the experiment describes it
 * @param images how many there are
 * @param bytes of their files; 0 if they are drawn
 * @param pictures SHA-256 of every picture's id, file name and size, 64 hexadecimal digits
 * @param list what stands for the content of the files that list the set, as in fingerprints; may be empty
 * @param leftOut pictures that were left out since they cannot be read, and why
 * @since 0.1
 */
public record DataRecord(
        String node, String set, int images, long bytes, String pictures, String list, List<String> leftOut) {

    /**
     * The records of all image sets of a run; reads lists and sizes, but no picture.
     *
     * @param plan of the run
     * @param data opens the sets
     * @return one a set, in the order of the graph
     */
    public static List<DataRecord> of(Plan plan, DataSets data) {
        List<DataRecord> records = new ArrayList<>();
        for (Plan.Entry entry : plan.entries()) {
            if (entry.node().work() instanceof Node.Given<?> given) {
                add(entry.node().name(), given.value(), data, records);
            }
        }
        return List.copyOf(records);
    }

    /** Adds the sets within a value, which may be one itself. */
    private static void add(String node, Object value, DataSets data, List<DataRecord> records) {
        if (value instanceof ImageSet set) {
            records.add(of(node, set, data));
        } else if (value instanceof Record word) {
            for (RecordComponent component : word.getClass().getRecordComponents()) {
                add(node, Word.get(word, component), data, records);
            }
        }
    }

    private static DataRecord of(String node, ImageSet set, DataSets data) {
        ImageSource images = data.open(set);
        MessageDigest digest = Sha256.digest();
        long bytes = 0;
        for (int i = 0; i < images.size(); i++) {
            String name = images.name(i);
            long size = size(name);
            bytes += size;
            String line = images.id(i) + " " + size + " " + name.substring(name.lastIndexOf('/') + 1) + "\n";
            digest.update(line.getBytes(StandardCharsets.UTF_8));
        }
        return new DataRecord(
                node,
                Word.pretty(set),
                images.size(),
                bytes,
                HexFormat.of().formatHex(digest.digest()),
                data.fingerprint(set),
                images.leftOut());
    }

    private static long size(String name) {
        try {
            Path file = Path.of(name);
            return Files.isRegularFile(file) ? Files.size(file) : 0;
        } catch (InvalidPathException e) {
            return 0; // a drawn picture's name, which is no path
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
