package org.orl.runtime.stage;

import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.orl.dsl.artifact.Architecture;
import org.orl.dsl.objective.CosineDistance;
import org.orl.dsl.objective.Loss;
import org.orl.dsl.train.BatchSize;
import org.orl.dsl.train.Epochs;
import org.orl.dsl.train.Optimizer;
import org.orl.dsl.train.Schedule;
import org.orl.dsl.train.Warmup;
import org.orl.runtime.UserError;
import org.orl.runtime.data.EpochOrder;
import org.orl.runtime.data.SampleWriter;
import org.orl.runtime.engine.Engine;
import org.orl.runtime.execution.Context;
import org.orl.runtime.execution.Inputs;
import org.orl.runtime.network.EncoderFile;
import org.orl.runtime.random.Draws;
import org.orl.runtime.train.BootstrapSystem;
import org.orl.runtime.train.LearningRate;
import org.orl.runtime.train.SampleFeed;
import org.orl.runtime.train.TargetMomentum;
import org.orl.runtime.train.TrainingLoop;

/**
 * What stages 1 and 3 share: an online and a target network, trained by the node's settings.
 *
 * @param predictorHidden hidden width of the predictors
 * @param momentum of the target network at the start
 * @param terms of the loss
 */
record BootstrapTraining(int predictorHidden, double momentum, List<BootstrapSystem.Term> terms) {

    /** Trains, and writes the online network's encoder. */
    void run(Inputs inputs, Context context, int images, int[] sides, SampleWriter samples, long kind)
            throws IOException {
        int batchSize = inputs.setting(BatchSize.Spec.class).value();
        if (images < 2) {
            throw new UserError(
                    UserError.Kind.DATA,
                    "There are " + images + " images to train on.",
                    "Batch normalisation needs at least 2; use a larger image set.");
        }
        EpochOrder order = new EpochOrder(images, batchSize, Draws.key(context.seed(), kind));
        Optimizer optimizer = inputs.setting(Optimizer.class);
        LearningRate rate = new LearningRate(
                optimizer.lr(),
                inputs.setting(Schedule.class),
                inputs.optional(Warmup.Spec.class),
                inputs.setting(Epochs.Spec.class).value(),
                order.batches());
        Engine engine = Engine.start(context.hardware());
        try (NDManager manager = engine.newManager()) {
            BootstrapSystem system = new BootstrapSystem(
                    inputs.the(Architecture.class),
                    predictorHidden,
                    terms,
                    inputs.optional(Loss.class).orElseGet(CosineDistance.Spec::new),
                    new TargetMomentum(momentum, rate.steps()),
                    context.seed(),
                    manager);
            TrainingLoop loop = new TrainingLoop(engine, manager, system, optimizer, rate, context);
            loop.run(new SampleFeed(
                    order,
                    batchSize,
                    Arrays.stream(sides).mapToObj(SampleFeed::view).toList(),
                    samples,
                    context.hardware().threads()));
            EncoderFile.write(context.directory().resolve(EncoderFile.NAME), system.online());
            loop.finish();
        }
    }
}
