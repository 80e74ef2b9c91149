package org.orl.runtime.train;

import org.orl.runtime.engine.Engine;

/**
 * One step of training: loss, gradients, the optimizer's update, and what follows it.
 *
 * @since 0.1
 */
public final class TrainingStep {

    private final TrainingSystem system;
    private final Updater updater;
    private final LearningRate rate;
    private final Gradients gradients;

    /** Gradients that are not finite numbers, of a loss that is. */
    static final class BadGradients extends RuntimeException {

        private static final long serialVersionUID = 1;

        private final transient double[] losses;

        BadGradients(double[] losses) {
            super("A gradient is not a finite number");
            this.losses = losses;
        }

        double[] losses() {
            return losses;
        }
    }

    /**
     * Steps of a system on whole batches.
     *
     * @param engine on whose device the system lives
     * @param system what is trained
     * @param updater of the system's parameters
     * @param rate of every step
     */
    public TrainingStep(Engine engine, TrainingSystem system, Updater updater, LearningRate rate) {
        this(engine, system, updater, rate, StepSettings.PLAIN);
    }

    /**
     * Steps of a system, computed as settings say.
     *
     * @param engine on whose device the system lives
     * @param system what is trained
     * @param updater of the system's parameters
     * @param rate of every step
     * @param settings how a batch is computed
     */
    public TrainingStep(
            Engine engine, TrainingSystem system, Updater updater, LearningRate rate, StepSettings settings) {
        this.system = system;
        this.updater = updater;
        this.rate = rate;
        this.gradients = new Gradients(engine, system, settings);
    }

    /**
     * Takes a step, unless the loss or a gradient is not a finite number; then neither parameters nor memories are
     * changed.
     *
     * @param batch on a manager that the caller closes after the step; all that the step makes is attached to it
     * @param step counted from 0 over all epochs
     * @return the terms of the loss, in order
     * @throws BadGradients if the loss is finite, and a gradient is not
     */
    public double[] take(TrainingBatch batch, long step) {
        system.beforeLosses(step);
        Gradients.Pass pass = gradients.of(batch, step);
        if (pass.isFinite()) {
            if (!gradients.areFinite(pass, batch.manager())) {
                throw new BadGradients(pass.losses());
            }
            updater.update(pass.gradients(), rate.at(step));
            pass.gradients().close();
            system.afterUpdate(step);
        }
        return pass.losses();
    }
}
