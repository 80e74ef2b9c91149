package org.orl.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class IoReasonTest {

    private static final Path NAMED = Path.of("ws");

    @Test
    void saysWhyAndNotTheNameAgain() {
        assertThat(IoReason.of(new AccessDeniedException("ws"), NAMED)).isEqualTo("permission denied");
        assertThat(IoReason.of(new NoSuchFileException("ws"), NAMED)).isEqualTo("it does not exist");
    }

    @Test
    void namesAnotherFile() {
        assertThat(IoReason.of(new AccessDeniedException("ws/lock"), NAMED)).isEqualTo("ws/lock: permission denied");
    }

    @Test
    void passesOnWhatTheSystemSays() {
        assertThat(IoReason.of(new FileSystemException("ws/a", null, "No space left on device"), NAMED))
                .isEqualTo("ws/a: no space left on device");
        assertThat(IoReason.of(new IOException("Broken pipe"), NAMED)).isEqualTo("Broken pipe");
    }
}
