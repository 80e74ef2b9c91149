package org.orl.runtime.provenance;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.orl.runtime.checkpoint.AtomicFile;
import org.orl.runtime.checkpoint.Store;

/**
 * How a stored result came about: the run that computed it, as far as it had come, and the command that repeats it.
 *
 * @param node the node's name
 * @param fingerprint of the result
 * @param started when its last computation began, ISO 8601; earlier ones, which were stopped, are in the event log
 * @param ended when it was complete, ISO 8601
 * @param resumed whether it went on from what a stopped run had left
 * @param command arguments of {@code orl} that compute it, without a workspace
 * @param run the run
 * @since 0.1
 */
public record ResultRecord(
        String node,
        String fingerprint,
        String started,
        String ended,
        boolean resumed,
        List<String> command,
        Provenance run) {

    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    /**
     * Reads the record of a result.
     *
     * @param directory where the result is
     * @return its record
     * @throws IOException if it is not there, or not whole
     */
    public static ResultRecord read(Path directory) throws IOException {
        Path file = directory.resolve(Store.PROVENANCE);
        ResultRecord record = JSON.readValue(file.toFile(), ResultRecord.class);
        if (record == null || record.node == null || record.command == null || record.run == null) {
            throw new IOException(file + " is no record of a result");
        }
        return record;
    }

    /**
     * Writes the record beside a result.
     *
     * @param directory where the result is
     * @throws IOException if it cannot be written
     */
    public void write(Path directory) throws IOException {
        AtomicFile.writeText(directory.resolve(Store.PROVENANCE), json());
    }

    /**
     * The record as JSON.
     *
     * @return indented
     * @throws IOException never, for a record of texts and numbers
     */
    public String json() throws IOException {
        return JSON.writeValueAsString(this) + "\n";
    }
}
