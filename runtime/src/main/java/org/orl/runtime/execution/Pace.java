package org.orl.runtime.execution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import org.orl.runtime.report.Monitor;

/** Measures how fast the tasks of a stage go on. */
final class Pace implements Monitor {

    private static final double NANOS = 1e9;

    /** How many units are looked at where nothing needs the result. */
    private static final int ENOUGH = 256;

    private final LongSupplier clock;
    private final boolean stopsEarly;
    private final List<Task> tasks = new ArrayList<>();

    /** A task is measured, and nothing needs its result: not a fault. */
    static final class Enough extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    /** The instants of a task at which so many units were done. */
    private static final class Task {

        private final String name;
        private final String unit;
        private final long total;
        private final List<long[]> marks = new ArrayList<>();

        Task(String name, String unit, long total) {
            this.name = name;
            this.unit = unit;
            this.total = total;
        }
    }

    /**
     * What was measured of a task.
     *
     * @param name of the task
     * @param unit what it counts
     * @param total units that it had
     * @param measured units that were looked at
     * @param seconds a unit
     */
    record Measured(String name, String unit, long total, long measured, double seconds) {}

    /**
     * A monitor of one stage.
     *
     * @param clock in nanoseconds
     * @param stopsEarly whether to throw {@link Enough} when the first task's pace is known
     */
    Pace(LongSupplier clock, boolean stopsEarly) {
        this.clock = clock;
        this.stopsEarly = stopsEarly;
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
        task.marks.add(new long[] {done, clock.getAsLong()});
        if (stopsEarly && task.marks.size() > ENOUGH) {
            throw new Enough();
        }
    }

    @Override
    public void end() {}

    @Override
    public void event(String type, Map<String, Object> fields) {}

    /** What was measured of every task that went on. */
    List<Measured> tasks() {
        return tasks.stream()
                .filter(task -> task.marks.size() > 1)
                .map(task -> task.unit.equals("step") ? stepwise(task) : overall(task))
                .toList();
    }

    /** Steps are alike but for the first ones, which warm up, and those after which something is written: the median. */
    private static Measured stepwise(Task task) {
        int all = task.marks.size() - 1;
        int warm = Math.min(3, all - 1);
        double[] steps = new double[all - warm];
        for (int i = 0; i < steps.length; i++) {
            long[] before = task.marks.get(warm + i);
            long[] after = task.marks.get(warm + i + 1);
            steps[i] = (after[1] - before[1]) / NANOS / (after[0] - before[0]);
        }
        Arrays.sort(steps);
        return new Measured(task.name, task.unit, task.total, steps.length, steps[steps.length / 2]);
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
        return new Measured(task.name, task.unit, task.total, units, (to[1] - from[1]) / NANOS / units);
    }
}
