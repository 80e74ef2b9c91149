package org.orl.runtime.train;

import ai.djl.engine.EngineException;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.training.GradientCollector;
import java.util.Arrays;
import java.util.Optional;
import org.orl.dsl.train.Precision;
import org.orl.runtime.engine.Engine;
import org.orl.runtime.engine.Kernels;
import org.orl.runtime.network.Autocast;

/** The losses of a batch and their gradients, of the batch as a whole or of its parts, one after the other. */
final class Gradients {

    private final Engine engine;
    private final Kernels kernels = Kernels.of("training");
    private final TrainingSystem system;
    private final NDList parameters;
    private final StepSettings settings;

    /**
     * What a batch gives.
     *
     * @param losses the terms of the loss, in order
     * @param gradients one a parameter; none if a term is not a finite number
     */
    @SuppressWarnings("ArrayRecordComponent") // nobody compares two by equals
    record Pass(double[] losses, NDList gradients) {

        boolean isFinite() {
            return Arrays.stream(losses).allMatch(Double::isFinite);
        }
    }

    /** Whether the gradients of a pass are finite numbers; the losses may be and they not, as of a root at 0. */
    boolean areFinite(Pass pass, NDManager scratch) {
        return Float.isFinite(
                kernels.run(scratch, "magnitude", pass.gradients()).head().getFloat());
    }

    Gradients(Engine engine, TrainingSystem system, StepSettings settings) {
        this.engine = engine;
        this.system = system;
        this.parameters = new NDList(system.parameters().values());
        this.settings = settings;
    }

    /** Forwards a batch and finds the gradients, which are attached to the batch's manager. */
    Pass of(TrainingBatch batch, long step) {
        int count = Math.min(settings.parts(), batch.size() / 2); // of one image, batch norm makes nothing
        return count <= 1 ? pass(batch, step, Optional.empty()) : inParts(batch, step, count);
    }

    /** Whatever a part leaves but its gradients is freed before the next. */
    private Pass inParts(TrainingBatch batch, long step, int count) {
        double[] losses = new double[system.terms().size()];
        NDList sums = new NDList();
        for (int i = 0; i < count; i++) {
            try (NDManager scratch = batch.manager().newSubManager()) {
                TrainingBatch part = batch.part(batch.size() * i / count, batch.size() * (i + 1) / count, scratch);
                float share = (float) part.size() / batch.size();
                Pass pass = pass(part, step, Optional.of(scratch.create(share)));
                for (int term = 0; term < losses.length; term++) {
                    losses[term] += share * pass.losses()[term];
                }
                if (!pass.isFinite()) {
                    return new Pass(losses, new NDList());
                }
                add(pass.gradients(), sums, batch.manager());
            }
        }
        return new Pass(losses, sums);
    }

    private static void add(NDList gradients, NDList sums, NDManager owner) {
        if (sums.isEmpty()) {
            gradients.attach(owner);
            sums.addAll(gradients);
        } else {
            for (int i = 0; i < sums.size(); i++) {
                NDArray sum = sums.get(i).add(gradients.get(i)); // gradients cannot be added to in place
                sums.get(i).close();
                sums.set(i, sum);
            }
        }
    }

    @SuppressWarnings("try") // the collector records; nobody calls it
    private Pass pass(TrainingBatch batch, long step, Optional<NDArray> share) {
        NDList terms;
        NDArray total;
        try (GradientCollector recording = engine.newGradientCollector()) {
            terms = settings.precision() == Precision.Format.BF16
                    ? Autocast.inBf16(() -> system.losses(batch, step))
                    : system.losses(batch, step);
            LossFaults.check(terms, system.terms());
            NDArray sum = sum(terms);
            total = share.map(sum::mul).orElse(sum);
        }
        Pass losses = new Pass(terms.stream().mapToDouble(NDArray::getFloat).toArray(), new NDList());
        return losses.isFinite() ? new Pass(losses.losses(), gradients(total, batch.manager())) : losses;
    }

    private NDList gradients(NDArray total, NDManager owner) {
        try {
            return kernels.run(owner, "gradients", total, parameters);
        } catch (EngineException e) {
            throw LossFaults.of(e);
        }
    }

    private static NDArray sum(NDList terms) {
        NDArray total = terms.head();
        for (NDArray term : terms.subNDList(1)) {
            total = total.add(term);
        }
        return total;
    }
}
