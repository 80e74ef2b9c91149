package org.orl.runtime.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.Locale;
import org.orl.runtime.report.Fields;
import org.orl.runtime.report.Monitor;

/**
 * Looks now and then whether a network still tells images apart.
 *
 * <p>The measure is that of arXiv:2011.10566: representations are scaled to unit length; the standard deviation
 * of each of their D numbers over the images of a batch, averaged, is 1 / sqrt(D) if they point in all directions, and 0 if
 * all images are one to the network.
 */
final class CollapseWatch {

    /** Less than this share of 1 / sqrt(D), at two looks in a row, is a collapse: a mean cosine above 0.99. */
    static final double SHARE = 0.1;

    private static final int EVERY = 100;
    /** Before, running statistics, which representations are made with, have not settled. */
    private static final int FROM = 100;

    private static final int MOST_IMAGES = 64;
    private static final int CHANNELS = 3;
    private static final int IMAGE_AXES = 4;

    private final int stepsPerEpoch;
    private final Monitor monitor;
    private boolean low;
    private boolean warned;

    CollapseWatch(int stepsPerEpoch, Monitor monitor) {
        this.stepsPerEpoch = stepsPerEpoch;
        this.monitor = monitor;
    }

    /**
     * Looks from the 100th step on, at the end of every epoch and every 100 steps, at the first view of at most 64 images.
     *
     * @param system what is trained; one without an encoder has no representation
     * @param batch of the step
     * @param done steps that have been taken
     */
    void look(TrainingSystem system, TrainingBatch batch, long done) {
        if (system instanceof EncoderSystem encoders
                && done >= FROM
                && (done % EVERY == 0 || done % stepsPerEpoch == 0)
                && batch.size() > 1
                && showsImages(batch.view(0))) {
            try (NDManager scratch = batch.manager().newSubManager()) {
                TrainingBatch some = batch.part(0, Math.min(batch.size(), MOST_IMAGES), scratch);
                NDArray rows = encoders.representation(some.view(0));
                told(deviation(rows), 1 / Math.sqrt((double) rows.getShape().get(1)), done);
            }
        }
    }

    private static boolean showsImages(NDArray view) {
        return view.getShape().dimension() == IMAGE_AXES && view.getShape().get(1) == CHANNELS;
    }

    /** The standard deviation over the rows, N x D, scaled to unit length, averaged over the D columns. */
    static double deviation(NDArray rows) {
        NDArray unit = rows.normalize(2, 1);
        NDArray off = unit.sub(unit.mean(new int[] {0}, true));
        return off.mul(off).mean(new int[] {0}).sqrt().mean().getFloat();
    }

    private void told(double deviation, double spread, long step) {
        monitor.event("features", Fields.of("step", step, "feature_std", deviation, "of_spread_out", spread));
        boolean lowBefore = low;
        low = deviation < SHARE * spread;
        if (low && lowBefore && !warned) {
            warned = true;
            String message = String.format(
                    Locale.ROOT,
                    "WARNING: the representation collapses. At step %d the standard deviation of its unit features is"
                            + " %.2g; spread out over all directions they would have %.2g. All images are nearly one to"
                            + " the network. Try a lower learning rate, a longer warm-up, a larger batch, or stronger"
                            + " augmentations.",
                    step,
                    deviation,
                    spread);
            monitor.event("collapse", Fields.of("step", step, "message", message));
        }
    }
}
