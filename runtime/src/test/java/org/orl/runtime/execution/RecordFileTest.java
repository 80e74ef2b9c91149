package org.orl.runtime.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.orl.dsl.artifact.Architecture;
import org.orl.dsl.artifact.MeanAp;
import org.orl.dsl.augment.Interpolation;
import org.orl.dsl.network.Mlp;
import org.orl.dsl.network.ResNet;

class RecordFileTest {

    record Plain(
            String text,
            int whole,
            long large,
            double number,
            float small,
            boolean on,
            Interpolation constant,
            List<Integer> many,
            Long boxed) {}

    @TempDir
    Path folder;

    @Test
    void readsBackAnEqualRecord() throws IOException {
        for (Record record : List.of(
                new Architecture(new ResNet.Spec(18, 16), new Mlp.Spec(32, 8)),
                new MeanAp(1.0 / 3, List.of(new MeanAp.ClassAp("tree \"é\"", Double.MIN_VALUE, 1, Double.NaN))),
                new MeanAp(0, List.of()))) {
            Path file = folder.resolve("record.json");
            RecordFile.write(file, record);
            assertThat(RecordFile.read(file, Record.class)).isEqualTo(record);
        }
    }

    @Test
    void readsBackEverySortOfValue() throws IOException {
        Plain plain = new Plain(
                "", Integer.MIN_VALUE, Long.MAX_VALUE, -0.0, 0.1f, true, Interpolation.BICUBIC, List.of(1, 2), 7L);
        RecordFile.write(folder.resolve("plain.json"), plain);
        assertThat(RecordFile.read(folder.resolve("plain.json"), Plain.class)).isEqualTo(plain);
    }

    @Test
    void refusesWhatItCannotKeep() {
        record Holds(Object value) {}
        for (Object value : new Object[] {new int[0], Path.of("x")}) {
            assertThatThrownBy(() -> RecordFile.write(folder.resolve("x.json"), new Holds(value)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("cannot be kept")
                    .hasMessageContaining("ArtifactFormat");
        }
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void refusesAFileThatHoldsSomethingElse() throws IOException {
        Path file = folder.resolve("record.json");
        RecordFile.write(file, new Mlp.Spec(2, 2));
        assertThatThrownBy(() -> RecordFile.read(file, MeanAp.class))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("MeanAp");
        for (String text : List.of(
                "{\"class\": \"java.lang.Runtime\"}",
                "{\"class\": \"no.such.Thing\"}",
                "{\"class\": \"org.orl.dsl.network.Mlp$Spec\", \"hidden\": \"many\", \"out\": 3}",
                "{\"class\": \"org.orl.dsl.network.Mlp$Spec\"}")) {
            Files.writeString(file, text);
            assertThatThrownBy(() -> RecordFile.read(file, Record.class))
                    .as(text)
                    .isInstanceOf(IOException.class);
        }
    }
}
