package org.orl.runtime.shard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.orl.runtime.UserError;
import org.orl.runtime.execution.Interrupted;
import org.orl.runtime.parallel.Workers;
import org.orl.runtime.report.Monitor;

class ShardsTest {

    private static final ImageIds IDS = ImageIds.of(50, 7, 300, 12, 9, 4, 1);

    @TempDir
    private Path directory;

    private final Log log = new Log();
    private final List<Integer> computed = new ArrayList<>();

    @Test
    void findsImagesByTheirIdsInAnyOrder() {
        assertThat(IDS.position(300)).isEqualTo(2);
        assertThat(IDS.position(1)).isEqualTo(6);
        assertThat(IDS.contains(8)).isFalse();
        assertThatThrownBy(() -> IDS.position(8)).hasMessageContaining("8");
    }

    @Test
    void writesAndReadsEveryImage() throws IOException {
        complete();
        assertThat(computed).containsExactly(0, 3, 6);
        assertThat(log.lines).containsExactly("begin 0/7", "1", "2", "3", "4", "5", "6", "7", "end");
        Shards opened = Shards.open(directory, "test");
        assertThat(opened.images()).isEqualTo(IDS);
        assertThat(opened.count()).isEqualTo(3);
        try (DataInputStream in = opened.read(1)) {
            assertThat(List.of(in.readLong(), in.readLong(), in.readLong())).containsExactly(12L, 9L, 4L);
        }
    }

    @Test
    void goesOnWithTheFirstMissingFile() throws IOException {
        complete();
        Files.delete(file(1));
        computed.clear();
        log.lines.clear();
        complete();
        assertThat(computed).containsExactly(3);
        assertThat(log.lines).containsExactly("begin 4/7", "5", "6", "7", "end");
    }

    @Test
    void writesADamagedFileAnewAndTellsSo() throws IOException {
        complete();
        byte[] before = Files.readAllBytes(file(2));
        byte[] damaged = before.clone();
        damaged[damaged.length - 1] ^= 1;
        Files.write(file(2), damaged);
        computed.clear();
        complete();
        assertThat(computed).containsExactly(6);
        assertThat(log.lines).contains("damaged " + file(2));
        assertThat(Files.readAllBytes(file(2))).isEqualTo(before);
    }

    @Test
    void neverReadsADamagedFile() throws IOException {
        complete();
        Files.write(file(0), new byte[10]);
        assertThatThrownBy(() -> Shards.open(directory, "test").read(0))
                .isInstanceOf(UserError.class)
                .hasMessageContaining(file(0).toString());
    }

    @Test
    void stopsBeforeTheNextFileWhenInterruptedAndKeepsWhatIsWritten() throws IOException {
        Shards shards = Shards.begin(directory, "test", IDS, 3);
        assertThatThrownBy(() -> shards.complete("task", log, (first, end, out, done) -> {
                    if (first == 3) {
                        Thread.currentThread().interrupt();
                    }
                }))
                .isInstanceOf(Interrupted.class);
        assertThat(Thread.interrupted()).isFalse();
        assertThat(file(0)).exists();
        assertThat(file(2)).doesNotExist();
    }

    @Test
    void stopsWhenInterruptedWhileItWaitsForAWorker() throws IOException {
        Shards shards = Shards.begin(directory, "test", IDS, 3);
        assertThatThrownBy(() -> shards.complete("task", log, (first, end, out, done) -> {
                    Thread.currentThread().interrupt();
                    Workers.await(new CompletableFuture<>());
                }))
                .isInstanceOf(Interrupted.class);
        assertThat(Thread.interrupted()).isFalse();
        assertThat(file(0)).doesNotExist();
    }

    @Test
    void leavesNothingOfAnotherSet() throws IOException {
        complete();
        Shards.begin(directory, "test", ImageIds.of(50, 7, 300), 3);
        assertThat(file(0)).doesNotExist();
    }

    @Test
    void deletesItsOwnFilesAlone() throws IOException {
        complete();
        Path other = Files.createFile(directory.resolve("other-00000.shard"));
        Shards.open(directory, "test").delete();
        try (Stream<Path> files = Files.list(directory)) {
            assertThat(files).containsExactly(other);
        }
    }

    private void complete() throws IOException {
        Shards.begin(directory, "test", IDS, 3).complete("task", log, (first, end, out, done) -> {
            computed.add(first);
            for (int i = first; i < end; i++) {
                out.writeLong(IDS.id(i));
                done.run();
            }
        });
    }

    private Path file(int shard) {
        return directory.resolve("test-0000" + shard + ".shard");
    }

    private static final class Log implements Monitor {

        private final List<String> lines = new ArrayList<>();

        @Override
        public void begin(String name, long done, long total, String unit) {
            lines.add("begin " + done + "/" + total);
        }

        @Override
        public void advance(long done, Map<String, Double> figures) {
            lines.add(Long.toString(done));
        }

        @Override
        public void end() {
            lines.add("end");
        }

        @Override
        public void event(String type, Map<String, Object> fields) {
            lines.add(type + " " + fields.get("file"));
        }
    }
}
