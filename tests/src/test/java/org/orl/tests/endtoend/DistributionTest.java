package org.orl.tests.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher in a folder of jars, as the profile {@code dist} makes it, used from an empty folder elsewhere. */
class DistributionTest {

    private static final String MINE = """
            import ai.djl.ndarray.NDArray;
            import org.orl.dsl.Experiment;
            import org.orl.dsl.objective.Objective;
            import org.orl.experiments.samples.Sample01_HelloByol;

            @Experiment(id = "mine", title = "My own")
            abstract class Mine extends Sample01_HelloByol {
                @Objective
                protected NDArray distance(NDArray predicted, NDArray target) {
                    return predicted.sub(target).square().mean();
                }
            }
            """;

    @TempDir
    private static Path folder;

    private static Path distribution;

    private String said;

    @BeforeAll
    static void assemble() throws IOException {
        distribution = folder.resolve("orl of mine"); // with spaces, as folders have them
        Files.createDirectories(distribution.resolve("lib/processor"));
        Files.copy(Path.of("..", "orl"), distribution.resolve("orl"));
        String path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        int number = 0;
        for (String entry : path.split(File.pathSeparator, -1)) {
            if (entry.isEmpty() || entry.endsWith("test-classes")) {
                continue;
            }
            Path from = Path.of(entry).toAbsolutePath().normalize();
            boolean isProcessor = from.toString().contains(File.separator + "processor" + File.separator + "target");
            String name = number++ + ".jar";
            add(from, distribution.resolve("lib/processor").resolve(name));
            if (!isProcessor) {
                add(from, distribution.resolve("lib").resolve(name));
            }
        }
    }

    private static void add(Path from, Path jar) throws IOException {
        if (Files.isRegularFile(from)) {
            Files.createSymbolicLink(jar, from);
        } else if (Files.isDirectory(from)) {
            try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
                    Stream<Path> files = Files.walk(from)) {
                out.setLevel(0);
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    out.putNextEntry(new JarEntry(from.relativize(file).toString()));
                    Files.copy(file, out);
                }
            }
        }
    }

    private int orl(Path launcher, String... args) throws IOException, InterruptedException {
        Path here = Files.createDirectories(folder.resolve("here"));
        Files.writeString(here.resolve("Mine.java"), MINE);
        Files.writeString(
                here.resolve("Misspelt.java"), MINE.replace("Mine", "Misspelt").replace("Objective\n", "Objektive\n"));
        List<String> command = new ArrayList<>(List.of("sh", launcher.toString()));
        command.addAll(List.of(args));
        Path output = folder.resolve("said.txt");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(here.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        Process process = builder.start();
        boolean ended = process.waitFor(2, TimeUnit.MINUTES);
        process.destroyForcibly();
        said = Files.readString(output);
        assertThat(ended).as(said).isTrue();
        return process.exitValue();
    }

    @Test
    void plansAnExperimentInAFileThatExtendsOneOfTheProduct() throws Exception {
        assertThat(orl(distribution.resolve("orl"), "plan", "Mine.java"))
                .as(said)
                .isZero();
        assertThat(said).contains("mine", "pretrain", "distance() of Mine");
        assertThat(folder.resolve("here")).isDirectoryNotContaining("glob:**.class");
    }

    @Test
    void saysWhereAFileIsWrongAsJavacDoes() throws Exception {
        assertThat(orl(distribution.resolve("orl"), "plan", "Misspelt.java"))
                .as(said)
                .isEqualTo(2);
        assertThat(said).contains("Misspelt.java:8: error: cannot find symbol", "@Objektive", "^");
    }

    @Test
    void saysThatItIsIncomplete() throws Exception {
        Path alone = Files.createDirectories(folder.resolve("alone"));
        Files.copy(distribution.resolve("orl"), alone.resolve("orl"));

        assertThat(orl(alone.resolve("orl"), "list")).isEqualTo(1);
        assertThat(said).contains("holds neither the project nor a distribution", "lib/processor", "Unpack it again");
    }
}
