package org.orl.tests.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.orl.runtime.cli.Main;

/** An experiment in a file of its own, somewhere on disk, run from another folder. */
class SourceFileTest {

    private static final String SOURCE = """
            package lab;

            import org.orl.dsl.Experiment;
            import org.orl.dsl.artifact.ImageSet;
            import org.orl.dsl.artifact.Score;
            import org.orl.dsl.data.ProceduralScenes;
            import org.orl.dsl.data.Provides;
            import org.orl.dsl.evaluate.Evaluation;

            @Experiment(id = "counted", title = "Counts scenes")
            public abstract class Counted {

                public record Count(double headline, String metric) implements Score {}

                @Provides
                protected ImageSet scenes() {
                    return new ProceduralScenes(7, 1, 64);
                }

                @Evaluation(row = "scenes", column = "counted")
                protected Count count(ImageSet images) {
                    return new Count(((ProceduralScenes) images).count(), "number");
                }
            }
            """;

    @TempDir
    private Path folder;

    private String said;

    private int orl(String... args) throws IOException, InterruptedException {
        String path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                path,
                Main.class.getName()));
        command.addAll(List.of(args));
        File output = folder.resolve("said.txt").toFile();
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output)
                .start();
        boolean ended = process.waitFor(2, TimeUnit.MINUTES);
        process.destroyForcibly();
        said = Files.readString(output.toPath());
        assertThat(ended).as(said).isTrue();
        return process.exitValue();
    }

    private void write(String text) throws IOException {
        Files.createDirectories(folder.resolve("src"));
        Files.writeString(folder.resolve("src/Counted.java"), text);
    }

    @Test
    void isCompiledInMemoryAndRunAndItsNodesAreKept() throws Exception {
        write(SOURCE);
        assertThat(orl("run", "src/Counted.java", "--set", "scenes.count=9"))
                .as(said)
                .isZero();
        assertThat(said)
                .startsWith("src/Counted.java is your own code: orl compiles it and runs it with your rights.")
                .contains("counted (number)", "9.00");
        assertThat(folder.resolve("src"))
                .isDirectoryContaining("glob:**.java")
                .isDirectoryNotContaining("glob:**.class");
        assertThat(Files.readString(folder.resolve("workspace/runs/counted/provenance.json")))
                .contains("src/Counted.java");

        assertThat(orl("plan", "src/Counted.java", "--set", "scenes.count=9", "--settings"))
                .as(said)
                .isZero();
        assertThat(said)
                .containsPattern("count +cached")
                .containsPattern("scenes.ProceduralScenes.seed +Counted.java:15 +1");
    }

    @Test
    void whatJavacAndTheProcessorFindIsPrintedAsJavacDoes() throws Exception {
        write(SOURCE.replace("ImageSet images", "org.orl.dsl.artifact.Neighbours images")
                .replace("(ProceduralScenes) images", "(ProceduralScenes) (Object) images"));
        assertThat(orl("run", "src/Counted.java")).as(said).isEqualTo(2);
        assertThat(said)
                .contains("src/Counted.java:21: error: [OrlMissingArtifact] ")
                .contains("""
                            protected Count count(org.orl.dsl.artifact.Neighbours images) {
                                                                                  ^
                        """.indent(0))
                .contains(
                        "1 error" + System.lineSeparator() + "orl: The source file src/Counted.java does not compile.")
                .doesNotContain("at org.orl");
        write(SOURCE.replace("return new Count", "return old Count"));
        assertThat(orl("plan", "src/Counted.java")).isEqualTo(2);
        assertThat(said).contains("src/Counted.java:22: error: ").contains("return old Count");
    }

    @Test
    void theIdOfAnotherExperimentIsRefused() throws Exception {
        write(SOURCE.replace("counted\"", "quickstart\""));
        assertThat(orl("plan", "src/Counted.java")).as(said).isEqualTo(2);
        assertThat(said)
                .contains("orl: The experiment lab.Counted in src/Counted.java has the id quickstart, which is that of"
                        + " org.orl.experiments.quickstart.Quickstart. Give it an id of its own.");
    }

    @Test
    void aDifferenceNamesTheCodeThatWasChangedAndWhatThatInvalidates() throws Exception {
        String mine = """
                import ai.djl.ndarray.NDArray;
                import org.orl.dsl.Experiment;
                import org.orl.dsl.objective.Objective;
                import org.orl.experiments.samples.Sample05_Bodies;

                @Experiment(id = "mine")
                abstract class Mine extends Sample05_Bodies {
                    @Objective
                    protected NDArray distance(NDArray predicted, NDArray target) {
                        return predicted.sub(target).square().mean();
                    }
                }
                """;
        for (String file : List.of("before/Mine.java", "after/Mine.java")) {
            Files.createDirectories(folder.resolve(file).getParent());
            Files.writeString(folder.resolve(file), file.startsWith("a") ? mine.replace("square()", "abs()") : mine);
        }

        assertThat(orl("diff", "before/Mine.java", "after/Mine.java")).as(said).isZero();
        assertThat(said)
                .contains("A: mine (Mine in before/Mine.java)", "B: mine (Mine in after/Mine.java)")
                .containsPattern("Code\\R    pretrain, distance\\(\\) of Mine: code [0-9a-f]{8} -> code [0-9a-f]{8}\\R")
                .containsPattern("pretrain +another: the code of distance\\(\\) of Mine\\R")
                .containsPattern("retrieve +another: pretrain\\R")
                .containsPattern("svm +another: pretrain\\R")
                .doesNotContain("Settings");

        Files.writeString(
                folder.resolve("after/Mine.java"), mine.replace("@Objective", "// a comment\n    @Objective"));
        assertThat(orl("diff", "before/Mine.java", "after/Mine.java")).as(said).isZero();
        assertThat(said).contains("They are the same");

        assertThat(orl("diff", "Sample05_Bodies", "after/Mine.java")).as(said).isZero();
        assertThat(said)
                .contains("    pretrain: not there -> distance() of Mine")
                .containsPattern("pretrain +another: its settings\\R");
    }

    @Test
    void aFileWithoutAnExperimentIsTwo() throws Exception {
        write("class Counted {}");
        assertThat(orl("run", "src/Counted.java")).isEqualTo(2);
        assertThat(said).contains("orl: The file src/Counted.java holds no experiment.");
        assertThat(orl("run", "src/Missing.java")).isEqualTo(2);
        assertThat(said).contains("orl: The source file src/Missing.java does not exist. Correct the path.");
    }

    @Test
    void classFilesAndClassPathsWorkAsWell() throws Exception {
        write(SOURCE);
        Path classes = Files.createDirectories(folder.resolve("classes"));
        assertThat(compile(classes)).isTrue();
        assertThat(orl("run", "classes/lab/Counted.class")).as(said).isZero();
        assertThat(said).contains("7.00").doesNotContain("your own code");
        assertThat(orl("list", "--class-path", "classes")).as(said).isZero();
        assertThat(said).containsPattern("counted +lab.Counted +Counts scenes");
        assertThat(orl("run", "counted", "-cp", "classes")).as(said).isZero();
        assertThat(said).contains("count: stored", "7.00");
    }

    private boolean compile(Path classes) throws IOException {
        var compiler = javax.tools.ToolProvider.getSystemJavaCompiler();
        try (var files = compiler.getStandardFileManager(null, null, null)) {
            return compiler.getTask(
                            null,
                            files,
                            null,
                            List.of("-d", classes.toString(), "-parameters"),
                            null,
                            files.getJavaFileObjects(folder.resolve("src/Counted.java")))
                    .call();
        }
    }
}
