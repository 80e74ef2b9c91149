package org.orl.runtime.evaluate;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.orl.dsl.artifact.Score;
import org.orl.runtime.checkpoint.AtomicFile;

/** {@code score.json}: what a score says, field by field, after what it measures and its headline in percent. */
final class ScoreFile {

    private static final String NAME = "score.json";
    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private ScoreFile() {}

    static void write(Path directory, Score score) throws IOException {
        ObjectNode file = JSON.createObjectNode().put("metric", score.metric()).put("value", score.headline());
        file.setAll((ObjectNode) JSON.valueToTree(score));
        AtomicFile.writeText(directory.resolve(NAME), JSON.writeValueAsString(file) + "\n");
    }

    /** Whether a directory has one. */
    static boolean isIn(Path directory) {
        return Files.exists(directory.resolve(NAME));
    }

    static <S extends Score> S read(Path directory, Class<S> type) throws IOException {
        return JSON.readValue(directory.resolve(NAME).toFile(), type);
    }
}
