package org.orl.runtime.execution;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * From trials of a stage on parts of its images to the whole of it.
 *
 * <p>A step of training counts once for each of the real steps, those of the first epoch by themselves; a unit of a task
 * that counts images, or pairs of them, once for each of the real ones. Any other task is taken to grow as a power of the
 * images, which two trials tell, one with at most half as many, and which is believed for half as many again: it
 * rises with the images.
 *
 * @param epochs of the real stage
 * @param checkpointEvery steps between two checkpoints; 0 for one an epoch
 * @param kept share of the pictures that stay decoded in memory after the first epoch, in [0, 1]
 */
record Prediction(int epochs, int checkpointEvery, double kept) {

    /** For how many times as many images a power that was measured is believed. */
    private static final double FAR = 1.5;

    /**
     * What is predicted.
     *
     * @param seconds of all that is known
     * @param whole whether that is all there is
     * @param how what was measured
     */
    record Result(double seconds, boolean whole, String how) {}

    /**
     * Predicts.
     *
     * @param trials of the stage, the one with the most images last
     */
    Result of(List<Trial> trials) {
        Trial last = trials.get(trials.size() - 1);
        double seconds = last.fixed();
        boolean whole = true;
        List<String> how = new ArrayList<>();
        if (last.tasks().isEmpty() && !last.sizes().isWhole()) {
            return new Result(
                    Double.NaN,
                    false,
                    String.format(Locale.ROOT, "not known: it says nothing of its progress; %.1f s", seconds) + on(last)
                            + " images");
        }
        for (Pace.Measured task : last.tasks()) {
            Result result = task.isTraining()
                    ? training(task, last)
                    : last.knows(task) ? counted(task, last) : power(task, trials);
            whole &= result.whole();
            seconds += result.whole() ? result.seconds() : 0;
            how.add(result.how());
        }
        how.add(how.isEmpty() ? "as a whole" : String.format(Locale.ROOT, "the rest: %.1f s", last.fixed()));
        return new Result(seconds, whole, String.join("; ", how));
    }

    private Result training(Pace.Measured task, Trial trial) {
        double later = kept * task.again() + (1 - kept) * task.seconds();
        double perEpoch = task.total() * trial.sizes().ofTraining() / Math.min(epochs, Rehearsal.EPOCHS);
        double steps = perEpoch * epochs;
        double checkpoints = checkpointEvery > 0 ? Math.ceil(steps / checkpointEvery) : epochs;
        double checkpoint =
                trial.checkpoints().stream().mapToDouble(each -> each).average().orElse(0);
        return new Result(
                perEpoch * (task.seconds() + (epochs - 1) * later) + checkpoints * checkpoint,
                true,
                how(task, steps, epochs > 1 ? later : task.seconds()));
    }

    private static Result counted(Pace.Measured task, Trial trial) {
        double factor = trial.sizes().factor(task.total()).orElseThrow();
        if (factor == 1) {
            return new Result(task.counted(), true, how(task, (double) task.total(), task.seconds()));
        }
        double units = task.total() * factor;
        return new Result(units * task.seconds(), true, how(task, units, task.seconds()));
    }

    private static String how(Pace.Measured task, double units, double seconds) {
        return String.format(
                Locale.ROOT,
                "%s: %d of %.0f %ss, %.3g s each",
                task.name(),
                task.measured(),
                units,
                task.unit(),
                seconds);
    }

    private static Result power(Pace.Measured task, List<Trial> trials) {
        Trial last = trials.get(trials.size() - 1);
        Optional<Trial> before =
                trials.stream().filter(trial -> 2 * small(trial) <= small(last)).reduce((one, later) -> later);
        Optional<Double> less = before.flatMap(trial -> trial.tasks().stream()
                .filter(each -> each.name().equals(task.name()))
                .map(Pace.Measured::counted)
                .findFirst());
        String measured = String.format(Locale.ROOT, "%s: %.1f s", task.name(), task.counted()) + on(last);
        if (less.isEmpty()) {
            return new Result(Double.NaN, false, measured + " images; how it grows is not known");
        }
        double images = (double) small(last) / small(before.get());
        double power = Math.max(0, Math.log(task.counted() / less.get()) / Math.log(images));
        String grows = String.format(Locale.ROOT, " and %.1f s", less.get())
                + on(before.get())
                + String.format(Locale.ROOT, ", so as images ^ %.1f", power);
        double factor = last.sizes().ofTraining();
        return factor > FAR
                ? new Result(Double.NaN, false, measured + grows + ", too few for a number")
                : new Result(task.counted() * Math.pow(factor, power), true, measured + grows);
    }

    private static String on(Trial trial) {
        return " on " + small(trial) + " of " + trial.sizes().sets().get(0).real();
    }

    private static long small(Trial trial) {
        return trial.sizes().sets().get(0).small();
    }
}
