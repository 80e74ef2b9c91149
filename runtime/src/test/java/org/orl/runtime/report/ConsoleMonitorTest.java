package org.orl.runtime.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ConsoleMonitorTest {

    private final StringWriter text = new StringWriter();
    private final AtomicLong clock = new AtomicLong();

    private ConsoleMonitor monitor(boolean terminal) {
        return new ConsoleMonitor(new PrintWriter(text, true), terminal, clock::get);
    }

    private void seconds(double seconds) {
        clock.set((long) (seconds * 1e9));
    }

    @Test
    void aFileGetsALineEveryTenSeconds() {
        ConsoleMonitor monitor = monitor(false);
        monitor.begin("train", 0, 100, "step");
        for (int i = 1; i <= 25; i++) {
            seconds(i);
            monitor.advance(i, Map.of("loss", 7.25));
        }
        assertThat(text.toString().lines())
                .containsExactly(
                        "  train  10% 10/100  1.00 steps/s  loss 7.250  1 min 30 s left",
                        "  train  20% 20/100  1.00 steps/s  loss 7.250  1 min 20 s left");
    }

    @Test
    void aTerminalGetsABarThatIsRedrawn() {
        ConsoleMonitor monitor = monitor(true);
        monitor.begin("embed", 0, 4, "image");
        seconds(2);
        monitor.advance(1, Map.of());
        assertThat(text.toString())
                .isEqualTo("\r\033[K  embed [=====               ]  25% 1/4  0.500 images/s  6.0 s left");
    }

    @Test
    void theRateLeavesOutWhatAnEarlierRunHasDone() {
        ConsoleMonitor monitor = monitor(false);
        monitor.begin("train", 80, 100, "step");
        seconds(10);
        monitor.advance(90, Map.of());
        assertThat(text.toString()).contains("90% 90/100", "1.00 steps/s", "10.0 s left");
    }

    @Test
    void theEndSaysHowMuchAndHowLong() {
        ConsoleMonitor monitor = monitor(false);
        monitor.begin("train", 80, 100, "step");
        seconds(7384);
        monitor.end();
        assertThat(text.toString().strip()).isEqualTo("train: 20 steps in 2 h 3 min");
    }

    @Test
    void onlyAnEventWithAMessageIsShown() {
        ConsoleMonitor monitor = monitor(false);
        monitor.event("checkpoint", Map.of("step", 3));
        monitor.event("left-out", Map.of("class", "cat", "message", "class 'cat' is left out"));
        assertThat(text.toString().lines()).containsExactly("  class 'cat' is left out");
    }
}
