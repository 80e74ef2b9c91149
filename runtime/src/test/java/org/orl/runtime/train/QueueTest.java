package org.orl.runtime.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.orl.runtime.engine.Engine;
import org.orl.runtime.engine.Hardware;

class QueueTest {

    private final NDManager manager = Engine.start(new Hardware("cpu", 1)).newManager();

    @AfterEach
    void close() {
        manager.close();
    }

    @Test
    void beginsWithUnitVectorsThatDependOnSeedAndName() {
        float[] first = new Queue("queue", 5, 3, 1, manager).rows().toFloatArray();

        for (int row = 0; row < 5; row++) {
            double squares = 0;
            for (int i = 0; i < 3; i++) {
                squares += first[3 * row + i] * first[3 * row + i];
            }
            assertThat(squares).isCloseTo(1, within(1e-6));
        }
        assertThat(new Queue("queue", 5, 3, 1, manager).rows().toFloatArray()).isEqualTo(first);
        assertThat(new Queue("queue", 5, 3, 2, manager).rows().toFloatArray()).isNotEqualTo(first);
        assertThat(new Queue("other", 5, 3, 1, manager).rows().toFloatArray()).isNotEqualTo(first);
    }

    @Test
    void theOldestAreOverwrittenFirst() {
        Queue queue = new Queue("queue", 4, 1, 1, manager);
        for (float value : new float[] {10, 20, 30}) {
            queue.push(manager.create(new float[][] {{value}, {value + 1}}));
        }
        assertThat(queue.rows().toFloatArray()).containsExactly(30, 31, 20, 21);
        assertThat(queue.pointer().getLong()).isEqualTo(2);
    }
}
