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

/** A process that is killed has no chance to tidy up; the next one finds a workspace it can go on from. */
class VerifyResumeTest {

    private static final long PATIENCE_MINUTES = 4;

    @TempDir
    Path folder;

    private String said;

    @Test
    void aRunThatIsKilledAtSixRandomInstantsEndsWithTheSameBytes() throws IOException, InterruptedException {
        assertThat(verify("tiny-orl", "--kills", "6", "--checkpoint-every", "1", "--threads", "2"))
                .as(said)
                .isZero();
        assertThat(said)
                .containsPattern("kill 6: .*")
                .containsPattern("[1-6] in pretrainObjects")
                .containsPattern("6 kills in [12] runs?: all [0-9]{2} files of results and tables have the bytes of");
        assertThat(folder.resolve("workspace/verify-resume")).isEmptyDirectory();
    }

    @Test
    void otherBytesAreFoundAndKept() throws IOException, InterruptedException {
        assertThat(verify("fickle", "--kills", "1")).as(said).isEqualTo(6);
        assertThat(said).contains("NOT THE SAME after 1 kills", "artifact.json has other bytes than in");
        assertThat(folder.resolve("workspace/verify-resume/fickle/undisturbed/results"))
                .isNotEmptyDirectory();
    }

    private int verify(String experiment, String... more) throws IOException, InterruptedException {
        // Where Surefire runs the tests, the JVM's own class path is one jar that only points to the others.
        String path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                path,
                Main.class.getName(),
                "verify-resume",
                experiment,
                "--workspace",
                folder.resolve("workspace").toString(),
                "--device",
                "cpu"));
        command.addAll(List.of(more));
        File output = folder.resolve("said.txt").toFile();
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output)
                .start();
        boolean ended = process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES);
        process.destroy();
        process.waitFor();
        said = Files.readString(output.toPath());
        assertThat(ended).as(said).isTrue();
        return process.exitValue();
    }
}
