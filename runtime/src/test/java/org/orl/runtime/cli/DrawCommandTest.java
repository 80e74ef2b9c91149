package org.orl.runtime.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DrawCommandTest {

    @TempDir
    private Path folder;

    private final StringWriter err = new StringWriter();

    private int draw(String... arguments) {
        return Main.run(
                new PrintWriter(new StringWriter(), true),
                new PrintWriter(err, true),
                Stream.concat(Stream.of("draw"), Stream.of(arguments)).toArray(String[]::new));
    }

    @Test
    void withoutAFigureItSaysWhichThereAre() {
        assertThat(draw()).isEqualTo(2);
        assertThat(err.toString()).contains("Which figure is meant? There are: correspondences, attention.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "attention -o a.jpg; The figure is a PNG, and a.jpg has another ending.",
                "attention -o a.png --count 0; --count is 0.",
                "attention -o a.png --side 31; --side is 31.",
                "attention -o a.png --seen 16; --seen is 16.",
                "correspondences -o a.png --neighbours 0; --neighbours is 0.",
                "correspondences -o a.png; The experiment sum has no stage that makes pairs of regions.",
                "attention -o a.png; The experiment sum has no stage that makes encoders."
            })
    void aMistakeIsTold(String line, String said) {
        String arguments = line + " sum --workspace " + folder.resolve("w");

        assertThat(draw(arguments.split(" "))).isEqualTo(2);
        assertThat(err.toString()).contains(said);
        assertThat(folder).isEmptyDirectory();
    }
}
