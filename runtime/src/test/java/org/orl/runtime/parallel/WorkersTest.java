package org.orl.runtime.parallel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

class WorkersTest {

    @Test
    void givesResultsInTheOrderOfTheTasks() {
        AtomicInteger done = new AtomicInteger();
        try (Workers workers = new Workers(3)) {
            assertThat(workers.all(
                            5,
                            i -> {
                                LockSupport.parkNanos(1_000_000L * (5 - i));
                                return i * i;
                            },
                            done::incrementAndGet))
                    .containsExactly(0, 1, 4, 9, 16);
        }
        assertThat(done).hasValue(5);
    }

    @Test
    void throwsWhatATaskThrows() {
        try (Workers workers = new Workers(2)) {
            assertThatThrownBy(() -> workers.all(3, i -> 6 / (i - 1), () -> {}))
                    .isInstanceOf(ArithmeticException.class);
        }
    }

    @Test
    void anInterruptedCallerIsToldAndKeepsItsFlag() {
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> Workers.await(new CompletableFuture<>())).isInstanceOf(CancellationException.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void closingWaitsForWhatHasBegunAndDropsTheRest() {
        AtomicInteger begun = new AtomicInteger();
        AtomicInteger ended = new AtomicInteger();
        List<Future<Integer>> tasks = new ArrayList<>();
        try (Workers workers = new Workers(1)) {
            for (int i = 0; i < 100; i++) {
                tasks.add(workers.submit(() -> {
                    begun.incrementAndGet();
                    LockSupport.parkNanos(20_000_000);
                    return ended.incrementAndGet();
                }));
            }
        }
        assertThat(begun.get()).isLessThan(100).isEqualTo(ended.get());
        assertThat(tasks.get(99)).isNotDone();
    }
}
