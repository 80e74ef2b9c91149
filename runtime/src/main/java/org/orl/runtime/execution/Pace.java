package org.orl.runtime.execution;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import org.orl.runtime.report.Monitor;

/** Measures how fast the tasks of a stage go on, and what its checkpoints take. */
final class Pace implements Monitor {

    /** The unit of training. */
    static final String STEP = "step";

    private static final double NANOS = 1e9;

    /** The first steps warm up. */
    private static final int WARM = 3;

    private final LongSupplier clock;
    private final int epochs;
    private final List<Task> tasks = new ArrayList<>();
    private final List<Double> checkpoints = new ArrayList<>();

    /** The instants of a task at which so many units were done. */
    private static final class Task {

        private final String name;
        private final String unit;
        private final long total;
        private final List<long[]> marks = new ArrayList<>();

        /** What checkpoints took, which is counted by itself. */
        private long paused;

        Task(String name, String unit, long total) {
            this.name = name;
            this.unit = unit;
            this.total = total;
        }

        private long[] last() {
            return marks.get(marks.size() - 1);
        }

        /** Seconds between two marks. */
        private double between(int from, int to) {
            return (marks.get(to)[1] - marks.get(from)[1]) / NANOS;
        }
    }

    /**
     * What was measured of a task.
     *
     * @param name of the task
     * @param unit what it counts
     * @param total units that it had
     * @param measured units that were looked at
     * @param seconds a unit; a step of the first epoch, which decodes pictures
     * @param again seconds a step of a later epoch; what the first one's takes if there was none
     * @param counted seconds of the whole task, without checkpoints and what made the first steps slower than others
     */
    record Measured(String name, String unit, long total, long measured, double seconds, double again, double counted) {

        boolean isTraining() {
            return unit.equals(STEP);
        }
    }

    /**
     * A monitor of one stage.
     *
     * @param clock in nanoseconds
     * @param epochs that a training has
     */
    Pace(LongSupplier clock, int epochs) {
        this.clock = clock;
        this.epochs = epochs;
    }

    @Override
    public void begin(String name, long done, long total, String unit) {
        Task task = new Task(name, unit, total);
        task.marks.add(new long[] {done, clock.getAsLong()});
        tasks.add(task);
    }

    @Override
    public void advance(long done, Map<String, Double> figures) {
        Task task = tasks.get(tasks.size() - 1);
        task.marks.add(new long[] {done, clock.getAsLong() - task.paused});
    }

    @Override
    public void end() {}

    @Override
    public void event(String type, Map<String, Object> fields) {
        if (type.equals("checkpoint") && !tasks.isEmpty()) {
            Task task = tasks.get(tasks.size() - 1);
            long taken = clock.getAsLong() - task.paused - task.last()[1];
            task.paused += taken;
            checkpoints.add(taken / NANOS);
        }
    }

    /** Seconds of every checkpoint. */
    List<Double> checkpoints() {
        return List.copyOf(checkpoints);
    }

    /** What was measured of every task that went on. */
    List<Measured> tasks() {
        return tasks.stream()
                .filter(task -> task.marks.size() > 1)
                .map(task -> task.unit.equals(STEP) ? stepwise(task) : overall(task))
                .toList();
    }

    /** The mean, not the median: what slows some steps down does so in the real run as well. */
    private Measured stepwise(Task task) {
        int all = task.marks.size() - 1;
        int first = Math.max(1, all / epochs);
        int warm = Math.min(WARM, first - 1);
        double seconds = task.between(warm, first) / (first - warm);
        double again = all > first ? task.between(first, all) / (all - first) : seconds;
        double counted = first * seconds + (all - first) * again;
        return new Measured(task.name, task.unit, task.total, all - warm, seconds, again, counted);
    }

    /**
     * Images come in batches: many at one instant, then none for a while. So the time is that from the first of a batch to
     * the first of another.
     */
    private static Measured overall(Task task) {
        int last = task.marks.size() - 1;
        double mean = (double) (task.marks.get(last)[1] - task.marks.get(0)[1]) / last;
        List<long[]> firsts = new ArrayList<>();
        for (int i = 1; i <= last; i++) {
            if (task.marks.get(i)[1] - task.marks.get(i - 1)[1] >= mean) {
                firsts.add(task.marks.get(i));
            }
        }
        boolean batches = firsts.size() > 2;
        long[] from = batches ? firsts.get(0) : task.marks.get(0);
        long[] to = batches ? firsts.get(firsts.size() - 1) : task.marks.get(last);
        long units = to[0] - from[0];
        double seconds = (to[1] - from[1]) / NANOS / units;
        return new Measured(task.name, task.unit, task.total, units, seconds, seconds, task.between(0, last));
    }
}
