package org.orl.runtime.pickle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.orl.runtime.Mutations;
import org.orl.runtime.UserError;

/** Whatever is changed in a file, it is read or refused; nothing else comes out. */
final class TorchFileFuzzTest {

    private static final int FILES = 500;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"torch-2.13.pth", "torch-2.13-legacy.pth"})
    void changedFiles(String name) throws IOException {
        byte[] good;
        try (InputStream stream = TorchFileFuzzTest.class.getResourceAsStream("/pickle/" + name)) {
            good = stream.readAllBytes();
        }
        assertThatSomeAreReadAndSomeRefused(i -> Mutations.of(good, i));
    }

    /** The ZIP is good, so that the changes reach the pickle. */
    @Test
    void changedPickles() throws IOException {
        byte[] good = new Pickler()
                .tensors(
                        Map.of("w", new long[] {2, 2}, "n", new long[0], "v", new long[] {1, 4}),
                        Map.of("w", "FloatStorage", "n", "LongStorage", "v", "HalfStorage"))
                .end();
        Map<String, byte[]> storages = Map.of("w", new byte[16], "n", new byte[8], "v", new byte[8]);
        assertThatSomeAreReadAndSomeRefused(i -> TorchZip.of(Mutations.of(good, i), storages));
    }

    /** Any other exception than the refusal fails the test. */
    private void assertThatSomeAreReadAndSomeRefused(Changes changes) throws IOException {
        int read = 0;
        for (int i = 0; i < FILES; i++) {
            read += isRead(changes.of(i)) ? 1 : 0;
        }
        assertThat(read).as("files read of " + FILES).isBetween(1, FILES - 1);
    }

    private boolean isRead(byte[] content) throws IOException {
        Path file = Files.write(folder.resolve("some.pth"), content);
        if (!TorchFile.fits(file)) {
            return false;
        }
        try (TorchFile torch = TorchFile.open(file)) {
            for (String name : torch.names()) {
                assertThat(torch.data(name)).as(name).isNotNull();
            }
            return true;
        } catch (UserError refused) {
            assertThat(refused.kind()).isEqualTo(UserError.Kind.DATA);
            assertThat(refused).hasMessageContaining(file.getFileName().toString());
            return false;
        }
    }

    /** The changed file of a number. */
    private interface Changes {
        byte[] of(int number) throws IOException;
    }
}
