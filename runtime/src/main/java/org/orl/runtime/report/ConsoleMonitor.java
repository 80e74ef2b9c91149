package org.orl.runtime.report;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * Shows progress to a person: a bar that is redrawn on a terminal, a line now and then otherwise.
 *
 * <p>Either way it shows how much is done, how fast, the figures, and how long the rest will take at this rate.
 *
 * @since 0.1
 */
public final class ConsoleMonitor implements Monitor {

    private static final double NANOS = 1e9;
    private static final double REDRAW_SECONDS = 0.2;
    private static final double LINE_SECONDS = 10;
    private static final int BAR = 20;
    private static final String CLEAR = "\r\033[K";

    private final PrintWriter out;
    private final boolean terminal;
    private final LongSupplier clock;
    private Task task = new Task("", 0, 0, "", 0);
    private long lastShown;

    private record Task(String name, long before, long total, String unit, long start) {}

    /**
     * A monitor of one node.
     *
     * @param out where to show it
     * @param terminal whether a line can be drawn over
     */
    public ConsoleMonitor(PrintWriter out, boolean terminal) {
        this(out, terminal, System::nanoTime);
    }

    ConsoleMonitor(PrintWriter out, boolean terminal, LongSupplier clock) {
        this.out = out;
        this.terminal = terminal;
        this.clock = clock;
    }

    @Override
    public void begin(String name, long done, long total, String unit) {
        task = new Task(name, done, total, unit, clock.getAsLong());
        lastShown = task.start();
    }

    @Override
    public void advance(long done, Map<String, Double> figures) {
        long now = clock.getAsLong();
        if ((now - lastShown) / NANOS < (terminal ? REDRAW_SECONDS : LINE_SECONDS)) {
            return;
        }
        lastShown = now;
        String line = line(done, figures, (now - task.start()) / NANOS);
        if (terminal) {
            out.print(CLEAR + line);
            out.flush();
        } else {
            out.println(line);
        }
    }

    @Override
    public void end() {
        if (terminal) {
            out.print(CLEAR);
        }
        double seconds = (clock.getAsLong() - task.start()) / NANOS;
        out.println(String.format(
                Locale.ROOT,
                "  %s: %d %ss in %s",
                task.name(),
                task.total() - task.before(),
                task.unit(),
                duration(seconds)));
    }

    @Override
    public void event(String type, Map<String, Object> fields) {
        // The event log has them all; a person is told what is put into words.
        if (fields.get("message") instanceof String message) {
            if (terminal) {
                out.print(CLEAR);
            }
            out.println("  " + message);
        }
    }

    private String line(long done, Map<String, Double> figures, double seconds) {
        StringBuilder line = new StringBuilder("  ").append(task.name()).append(' ');
        double share = task.total() == 0 ? 1 : (double) done / task.total();
        if (terminal) {
            int filled = (int) (BAR * Math.min(1, share));
            line.append('[')
                    .append("=".repeat(filled))
                    .append(" ".repeat(BAR - filled))
                    .append("] ");
        }
        line.append(String.format(Locale.ROOT, "%3.0f%% %d/%d", 100 * share, done, task.total()));
        double rate = (done - task.before()) / seconds;
        if (rate > 0) {
            line.append(String.format(Locale.ROOT, "  %.3g %ss/s", rate, task.unit()));
        }
        figures.forEach((name, value) -> line.append(String.format(Locale.ROOT, "  %s %.4g", name, value)));
        if (rate > 0) {
            line.append("  ").append(duration((task.total() - done) / rate)).append(" left");
        }
        return line.toString();
    }

    /**
     * A length of time as people write it.
     *
     * @param seconds not negative
     * @return such as {@code 9.8 s}, {@code 3 min 20 s} or {@code 2 h 5 min}
     */
    public static String duration(double seconds) {
        long whole = Math.round(seconds);
        if (whole < 60) {
            return String.format(Locale.ROOT, "%.1f s", seconds);
        }
        return whole < 3600
                ? whole / 60 + " min " + whole % 60 + " s"
                : whole / 3600 + " h " + whole % 3600 / 60 + " min";
    }
}
