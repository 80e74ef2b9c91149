package org.orl.runtime.train;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.orl.runtime.checkpoint.AtomicFile;

/**
 * The file of what evaluations found of an encoder while it was trained: one line of JSON for an evaluation after an epoch.
 *
 * @param scores in the order in which they were found
 * @param damage the lines that are none, one clause each; normally none
 * @since 0.1
 */
public record OnlineScores(List<OnlineScore> scores, List<String> damage) {

    /** The file's name in the directory of a stage. */
    public static final String NAME = "monitor.jsonl";

    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);

    /**
     * Reads the file of a stage.
     *
     * @param directory of the stage
     * @return no scores, if there is no file
     * @throws IOException if it cannot be read
     */
    public static OnlineScores read(Path directory) throws IOException {
        Path file = directory.resolve(NAME);
        List<OnlineScore> scores = new ArrayList<>();
        List<String> damage = new ArrayList<>();
        if (Files.exists(file)) {
            // Bytes that are no text become characters that are no JSON, so that their line is named.
            List<String> lines = new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            for (int i = 0; i < lines.size(); i++) {
                add(lines.get(i), i + 1, scores, damage);
            }
        }
        return new OnlineScores(List.copyOf(scores), List.copyOf(damage));
    }

    private static void add(String line, int number, List<OnlineScore> scores, List<String> damage) {
        try {
            OnlineScore score = JSON.readValue(line, OnlineScore.class);
            if (score == null) {
                damage.add("line " + number + " holds no score");
            } else if (scores.stream().anyMatch(score::isSame)) {
                damage.add("line " + number + " tells epoch " + score.epoch() + " of " + score.evaluation() + " again");
            } else {
                scores.add(score);
            }
        } catch (JsonProcessingException e) {
            damage.add("line " + number + " holds no score");
        }
    }

    /** Writes the file of a stage anew. */
    static void write(Path directory, List<OnlineScore> scores) throws IOException {
        StringBuilder lines = new StringBuilder();
        for (OnlineScore score : scores) {
            lines.append(JSON.writeValueAsString(score)).append('\n');
        }
        AtomicFile.writeText(directory.resolve(NAME), lines.toString());
    }
}
