package org.orl.runtime.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.orl.runtime.UserError;

/** A workspace belongs to one process, for as long as it lives. */
final class WorkspaceLockTest {

    @TempDir
    private Path workspace;

    /** Takes the lock of a workspace and keeps it until it is killed. */
    static final class Holder {

        private Holder() {}

        /**
         * Begins.
         *
         * @param args the workspace
         */
        @SuppressWarnings("try") // the lock is held, not used
        public static void main(String[] args) throws InterruptedException {
            try (WorkspaceLock lock = WorkspaceLock.take(Path.of(args[0]))) {
                System.out.println("taken");
                Thread.sleep(120_000);
            }
        }
    }

    private Process holder() throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        Holder.class.getName(),
                        workspace.toString())
                .redirectErrorStream(true)
                .start();
        BufferedReader said = process.inputReader(StandardCharsets.UTF_8);
        assertThat(said.readLine()).isEqualTo("taken");
        return process;
    }

    @Test
    void aSecondProcessIsToldWhoHasItAndTakesItOnceThatOneIsDead() throws IOException, InterruptedException {
        Process holder = holder();
        try {
            assertThatThrownBy(() -> WorkspaceLock.take(workspace))
                    .isInstanceOf(UserError.class)
                    .hasMessageContaining("is in use by process " + holder.pid() + " on "
                            + InetAddress.getLocalHost().getHostName() + " since 20")
                    .hasMessageContaining("Wait until that run is over");
        } finally {
            holder.destroyForcibly().waitFor();
        }
        try (WorkspaceLock lock = WorkspaceLock.take(workspace)) {
            assertThat(lock).isNotNull();
            assertThat(Files.readString(workspace.resolve("lock-holder")))
                    .startsWith("process " + ProcessHandle.current().pid() + " on ");
        }
    }

    @Test
    void aDeadHolderWhoseNumberAnotherProcessHasNowIsNoObstacle() throws IOException {
        Files.writeString(workspace.resolve("lock"), "");
        Files.writeString(
                workspace.resolve("lock-holder"),
                "process " + ProcessHandle.current().pid() + " on this machine since 2020-01-01T00:00:00Z\n");

        try (WorkspaceLock lock = WorkspaceLock.take(workspace)) {
            assertThat(lock).isNotNull();
        }
    }
}
