package org.orl.runtime.execution;

import java.util.List;

/**
 * One execution of a stage on a part of its images.
 *
 * @param sizes how large the part is
 * @param taken seconds, all in all
 * @param tasks what was measured of each
 * @param checkpoints seconds of each
 */
record Trial(SetSizes sizes, double taken, List<Pace.Measured> tasks, List<Double> checkpoints) {

    /**
     * What happens once, however many images there are: opening data, starting the engine, the first steps, writing the
     * result.
     */
    double fixed() {
        double counted = checkpoints.stream().mapToDouble(each -> each).sum();
        for (Pace.Measured task : tasks) {
            counted += task.counted();
        }
        return Math.max(0, taken - counted);
    }

    /** Whether it is known how a task grows with the images. */
    boolean knows(Pace.Measured task) {
        return task.isTraining() || sizes.factor(task.total()).isPresent();
    }
}
