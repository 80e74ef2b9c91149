package org.orl.runtime.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What belongs to a result, and what does not. */
final class StoreTest {

    private static final String FINGERPRINT = "0123456789abcdef";

    @TempDir
    private Path workspace;

    @Test
    void whatWasSetAsideIsKeptButIsNoPartOfTheResult() throws IOException {
        Store store = new Store(workspace);
        Path directory = store.begin(FINGERPRINT);
        Files.writeString(directory.resolve("weights"), "good");
        Files.createDirectory(directory.resolve("checkpoints"));
        Path bad = Files.writeString(directory.resolve("checkpoints/step-5"), "bad");
        assertThat(SetAside.rename(bad).getFileName()).hasToString("step-5.damaged");
        Files.writeString(bad, "bad as well");
        assertThat(SetAside.rename(bad).getFileName()).hasToString("step-5.2.damaged");

        store.seal(FINGERPRINT, Map.of());

        assertThat(store.manifest(FINGERPRINT).files()).containsOnlyKeys("weights");
        assertThat(store.result(FINGERPRINT).resolve("checkpoints")).doesNotExist();
        assertThat(workspace.resolve("damaged/" + FINGERPRINT + "-1/step-5.damaged"))
                .hasContent("bad");
        assertThat(workspace.resolve("damaged/" + FINGERPRINT + "-1/step-5.2.damaged"))
                .hasContent("bad as well");
    }
}
