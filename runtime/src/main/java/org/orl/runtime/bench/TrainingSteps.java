package org.orl.runtime.bench;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.List;
import java.util.Optional;
import org.orl.dsl.artifact.Architecture;
import org.orl.dsl.network.Mlp;
import org.orl.dsl.network.ResNet;
import org.orl.dsl.train.Cosine;
import org.orl.dsl.train.Precision;
import org.orl.dsl.train.Sgd;
import org.orl.runtime.engine.Engine;
import org.orl.runtime.train.BootstrapSystem;
import org.orl.runtime.train.LearningRate;
import org.orl.runtime.train.StepSettings;
import org.orl.runtime.train.TargetMomentum;
import org.orl.runtime.train.TrainingBatch;
import org.orl.runtime.train.TrainingStep;
import org.orl.runtime.train.Updater;

/**
 * Seconds a step of training: forward, backward, SGD and moving average, on random pictures, with the paper's heads.
 *
 * @param name of the item
 * @param reference its row
 * @param depth of the ResNet
 * @param side of all views in pixels
 * @param terms of the loss
 * @param precision of the networks
 * @param runs how many steps are measured
 */
record TrainingSteps(
        String name,
        String reference,
        int depth,
        int side,
        List<BootstrapSystem.Term> terms,
        Precision.Format precision,
        int runs)
        implements Item {

    /** Steps a figure there: each is short, and what Java does in one is compiled only after many. */
    private static final int STEPS_ON_GPU = 50;

    private static final int HIDDEN = 4096;
    private static final int WIDTH = 256;

    static final List<BootstrapSystem.Term> BYOL = List.of(new BootstrapSystem.Term("loss", "predictor", 1));
    static final List<BootstrapSystem.Term> ORL = List.of(
            new BootstrapSystem.Term("loss_image", "global_predictor", 1),
            new BootstrapSystem.Term("loss_intra", "local_intra_predictor", 1),
            new BootstrapSystem.Term("loss_inter", "local_inter_predictor", 1));

    @Override
    public String what() {
        return "one training step, ResNet-" + depth + ", --batch images, " + 2 * terms.size() + " views of " + side
                + " px, " + precision;
    }

    @Override
    public String unit() {
        return "s";
    }

    /** As many as count: what Java does in a step is compiled only after some. */
    @Override
    public int discarded() {
        return runs;
    }

    @Override
    public Probe prepare(Conditions conditions) {
        Engine engine = conditions.engine();
        NDManager manager = engine.newManager();
        LearningRate rate = new LearningRate(0.03, new Cosine.Spec(0), Optional.empty(), 1000, 1);
        BootstrapSystem system = new BootstrapSystem(
                new Architecture(new ResNet.Spec(depth, 64), new Mlp.Spec(HIDDEN, WIDTH)),
                HIDDEN,
                terms,
                new TargetMomentum(0.99, rate.steps()),
                0,
                manager);
        Updater updater = Updater.of(new Sgd.Spec(0.03, 0.9, 1e-4, false), system.parameters(), manager);
        TrainingStep step = new TrainingStep(engine, system, updater, rate, new StepSettings(1, precision));
        NDList views = new NDList();
        for (int i = 0; i < 2 * terms.size(); i++) {
            views.add(manager.randomNormal(0, 1, new Shape(conditions.batch(), 3, side, side), DataType.FLOAT32));
        }
        long[] taken = {0};
        Runnable oneStep = () -> {
            try (NDManager scratch = manager.newSubManager()) {
                NDList batch = new NDList();
                for (NDArray view : views) {
                    NDArray copy = view.duplicate();
                    copy.attach(scratch);
                    batch.add(copy);
                }
                Sink.take(step.take(new TrainingBatch(batch, new int[conditions.batch()]), taken[0]++)[0]);
            }
        };
        Probe probe = Probe.duration(oneStep, engine.device().isGpu() ? STEPS_ON_GPU : 1);
        return new Probe() {
            @Override
            public double figure() {
                return probe.figure();
            }

            @Override
            public void close() {
                manager.close();
            }
        };
    }
}
