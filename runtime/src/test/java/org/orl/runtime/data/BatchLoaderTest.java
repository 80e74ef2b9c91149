package org.orl.runtime.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.orl.runtime.random.Draws;

class BatchLoaderTest {

    private static final int IMAGES = 11;

    private static final SampleWriter SAMPLES = (image, epoch, tensors, slot) -> {
        tensors[0][slot] = image;
        tensors[1][2 * slot] = epoch;
        tensors[1][2 * slot + 1] = (float) Draws.of(1, epoch, image).uniform();
    };

    private static List<String> batches(long from, int count, int threads) throws InterruptedException {
        List<String> seen = new ArrayList<>();
        EpochOrder order = new EpochOrder(IMAGES, 4, 7);
        try (BatchLoader loader = new BatchLoader(order, 4, new int[] {1, 2}, SAMPLES, from, threads)) {
            for (int i = 0; i < count; i++) {
                Batch batch = loader.next();
                seen.add(batch.step() + " " + batch.epoch() + " " + Arrays.toString(batch.images())
                        + Arrays.toString(Arrays.copyOf(batch.tensors()[0], batch.size()))
                        + Arrays.toString(Arrays.copyOf(batch.tensors()[1], 2 * batch.size())));
            }
        }
        return seen;
    }

    @Test
    void givesTheSameBatchesWhateverTheThreads() throws InterruptedException {
        assertThat(batches(0, 9, 4)).isEqualTo(batches(0, 9, 1));
    }

    @Test
    void beginsAtAnyStepAsIfItHadRunUpToThere() throws InterruptedException {
        assertThat(batches(4, 5, 2)).isEqualTo(batches(0, 9, 2).subList(4, 9));
    }

    @Test
    void seesEveryImageOnceAnEpochInANewOrder() {
        EpochOrder order = new EpochOrder(IMAGES, 4, 7);
        int[] first = IntStream.range(0, order.batches())
                .flatMap(batch -> Arrays.stream(order.batch(0, batch)))
                .toArray();
        int[] second = IntStream.range(0, order.batches())
                .flatMap(batch -> Arrays.stream(order.batch(1, batch)))
                .toArray();

        assertThat(first).hasSize(IMAGES).doesNotHaveDuplicates();
        assertThat(second).containsExactlyInAnyOrder(first).isNotEqualTo(first);
    }

    @Test
    void leavesOutALastBatchOfOneImage() {
        assertThat(new EpochOrder(9, 4, 0).batches()).isEqualTo(2);
        assertThat(new EpochOrder(10, 4, 0).batches()).isEqualTo(3);
    }

    @Test
    void handsOnTheFirstBrokenSampleOfABatchWhateverTheThreads() throws InterruptedException {
        int[] due = new EpochOrder(IMAGES, 4, 7).batch(0, 1);
        SampleWriter broken = (image, epoch, tensors, slot) -> {
            if (image == due[1] || image == due[3]) {
                throw new IllegalArgumentException("cannot decode " + image);
            }
        };
        for (int threads : new int[] {1, 4}) {
            EpochOrder order = new EpochOrder(IMAGES, 4, 7);
            try (BatchLoader loader = new BatchLoader(order, 4, new int[] {1}, broken, 0, threads)) {
                assertThat(loader.next().step()).isZero();
                assertThatThrownBy(loader::next).hasMessage("cannot decode " + due[1]);
                assertThatThrownBy(loader::next).hasMessage("cannot decode " + due[1]);
            }
        }
    }

    @Test
    void readsNothingAfterItIsClosed() throws InterruptedException {
        AtomicInteger running = new AtomicInteger();
        SampleWriter slow = (image, epoch, tensors, slot) -> {
            running.incrementAndGet();
            LockSupport.parkNanos(2_000_000);
            running.decrementAndGet();
        };
        try (BatchLoader loader = new BatchLoader(new EpochOrder(IMAGES, 4, 7), 4, new int[] {1}, slow, 0, 3)) {
            loader.next();
        }
        assertThat(running).hasValue(0);
    }

    @Test
    void reusesThreeSetsOfBuffersAndTellsHowLongItWaited() throws InterruptedException {
        Set<float[][]> buffers = Collections.newSetFromMap(new IdentityHashMap<>());
        try (BatchLoader loader = new BatchLoader(new EpochOrder(IMAGES, 4, 7), 4, new int[] {1, 2}, SAMPLES, 0, 2)) {
            for (int i = 0; i < 20; i++) {
                buffers.add(loader.next().tensors());
            }
            assertThat(loader.waited()).isPositive();
        }
        assertThat(buffers).hasSize(3);
    }
}
