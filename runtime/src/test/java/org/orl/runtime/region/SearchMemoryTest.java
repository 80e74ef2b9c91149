package org.orl.runtime.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.orl.runtime.UserError;

class SearchMemoryTest {

    @Test
    void aPhotoThatTheHeapCannotHoldIsRefusedByName() {
        SearchMemory memory = new SearchMemory(4L << 30);
        assertThatThrownBy(() -> memory.search("huge.jpg", 12_000, 9_000, () -> 1))
                .isInstanceOf(UserError.class)
                .hasMessage("Selective search on huge.jpg of 12000 x 9000 pixels takes 10300 MiB, and the heap leaves"
                        + " 3072 MiB for it. Set ORL_JAVA_OPTS=-Xmx14g if the machine has as much, or make the photo"
                        + " smaller.");
    }

    @Test
    void aFailedSearchGivesItsRoomBack() {
        SearchMemory memory = new SearchMemory(256L << 20);
        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(() -> memory.search("a.jpg", 1000, 1000, () -> {
                        throw new IllegalStateException("broken");
                    }))
                    .hasMessage("broken");
        }
        assertThat(memory.search("a.jpg", 1000, 1000, () -> 1)).isEqualTo(1);
    }
}
