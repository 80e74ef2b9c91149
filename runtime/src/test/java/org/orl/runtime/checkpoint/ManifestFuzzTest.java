package org.orl.runtime.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.orl.runtime.Mutations;

/** A manifest that was changed makes its result a damaged one, or leaves it what it was; it never stops a run. */
final class ManifestFuzzTest {

    private static final String FINGERPRINT = "0123456789abcdef";

    @TempDir
    private Path folder;

    private Store store;
    private Path manifest;

    @BeforeEach
    void seal() throws IOException {
        store = new Store(folder);
        Files.writeString(store.begin(FINGERPRINT).resolve("weights"), "some numbers");
        store.seal(FINGERPRINT, Map.of("node", "some"));
        manifest = store.result(FINGERPRINT).resolve(Manifest.FILE);
    }

    @Test
    void changedManifestsAreReadOrTakenForDamage() throws IOException {
        byte[] good = Files.readAllBytes(manifest);
        int damaged = 0;
        for (int i = 0; i < 500; i++) {
            Files.write(manifest, Mutations.of(good, i));
            damaged += store.damage(FINGERPRINT).isEmpty() ? 0 : 1;
        }
        assertThat(damaged).isGreaterThan(250);
    }

    @Test
    void manifestsThatSayNothingAreDamage() throws IOException {
        for (String text : new String[] {
            "null",
            "{}",
            "[]",
            "",
            "{\"fingerprint\":\"a\",\"about\":{},\"files\":null}",
            "{\"fingerprint\":\"a\",\"about\":{},\"files\":{\"w\":null}}",
            "{\"fingerprint\":\"a\",\"about\":{},\"files\":{\"\\u0000\":{\"size\":1,\"sha256\":\"0\"}}}",
        }) {
            Files.write(manifest, text.getBytes(StandardCharsets.UTF_8));
            assertThat(store.damage(FINGERPRINT)).as(text).isNotEmpty();
        }
    }
}
