package org.orl.runtime.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.training.GradientCollector;
import java.util.Arrays;
import org.orl.runtime.engine.Engine;
import org.orl.runtime.engine.Kernels;

/**
 * One step of training: loss, gradients, the optimizer's update, and what follows it.
 *
 * @since 0.1
 */
public final class TrainingStep {

    private final Engine engine;
    private final Kernels kernels = Kernels.of("training");
    private final TrainingSystem system;
    private final Updater updater;
    private final LearningRate rate;
    private final NDList parameters;

    /**
     * Steps of a system.
     *
     * @param engine on whose device the system lives
     * @param system what is trained
     * @param updater of the system's parameters
     * @param rate of every step
     */
    public TrainingStep(Engine engine, TrainingSystem system, Updater updater, LearningRate rate) {
        this.engine = engine;
        this.system = system;
        this.updater = updater;
        this.rate = rate;
        this.parameters = new NDList(system.parameters().values());
    }

    /**
     * Takes a step, unless the loss is not a finite number; then neither parameters nor memories are changed.
     *
     * @param batch on a manager that the caller closes after the step; all that the step makes is attached to it
     * @param step counted from 0 over all epochs
     * @return the terms of the loss, in order
     */
    @SuppressWarnings("try") // the collector records; nobody calls it
    public double[] take(TrainingBatch batch, long step) {
        system.beforeLosses(step);
        NDList terms;
        NDArray total;
        try (GradientCollector recording = engine.newGradientCollector()) {
            terms = system.losses(batch, step);
            total = sum(terms);
        }
        double[] losses = terms.stream().mapToDouble(NDArray::getFloat).toArray();
        if (!Arrays.stream(losses).allMatch(Double::isFinite)) {
            return losses;
        }
        NDList gradients = kernels.run(batch.manager(), "gradients", total, parameters);
        updater.update(gradients, rate.at(step));
        gradients.close();
        system.afterUpdate(step);
        return losses;
    }

    private static NDArray sum(NDList terms) {
        NDArray total = terms.head();
        for (NDArray term : terms.subNDList(1)) {
            total = total.add(term);
        }
        return total;
    }
}
