package org.orl.runtime.evaluate;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.orl.dsl.artifact.MeanAp;
import org.orl.runtime.checkpoint.AtomicFile;

/**
 * {@code score.json}: what the linear-SVM protocol found, for people and programs.
 *
 * <p>It holds the mean, the numbers of images, what {@link SvmResult} says of every class, and the classes that were
 * left out, with the reason. A cross-validation that was impossible stands as {@code "NaN"}.
 */
final class SvmScoreFile {

    private static final String NAME = "score.json";
    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private SvmScoreFile() {}

    /** Writes the file of a result that has at least one class. */
    static void write(Path directory, SvmResult result, int trainImages, int testImages) throws IOException {
        Map<String, Object> score = new LinkedHashMap<>();
        score.put("metric", score(result).metric());
        score.put("mean", result.mean());
        score.put("trainImages", trainImages);
        score.put("testImages", testImages);
        score.put("classes", result.classes());
        score.put("leftOut", result.leftOut());
        AtomicFile.writeText(directory.resolve(NAME), JSON.writeValueAsString(score) + "\n");
    }

    static MeanAp read(Path directory) throws IOException {
        return score(JSON.readValue(directory.resolve(NAME).toFile(), SvmResult.class));
    }

    private static MeanAp score(SvmResult result) {
        return new MeanAp(
                result.mean(),
                result.classes().stream()
                        .map(each -> new MeanAp.ClassAp(each.name(), each.ap(), each.cost(), each.crossValidationAp()))
                        .toList());
    }
}
