package org.orl.runtime.evaluate;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.orl.dsl.train.BatchSize;
import org.orl.dsl.train.Epochs;
import org.orl.dsl.train.Optimizer;
import org.orl.dsl.train.Schedule;
import org.orl.dsl.train.Warmup;
import org.orl.runtime.UserError;
import org.orl.runtime.data.ClassLabels;
import org.orl.runtime.data.EpochOrder;
import org.orl.runtime.data.SampleWriter;
import org.orl.runtime.engine.Engine;
import org.orl.runtime.execution.Context;
import org.orl.runtime.execution.Inputs;
import org.orl.runtime.random.Draws;
import org.orl.runtime.train.LearningRate;
import org.orl.runtime.train.Looks;
import org.orl.runtime.train.SampleFeed;
import org.orl.runtime.train.TrainingLoop;
import org.orl.runtime.train.TrainingSystem;

/**
 * Training on images and their classes, by the settings of a node.
 *
 * @param order which images are in which batch
 * @param batchSize most images a batch
 * @param optimizer how weights change
 * @param rate of every step
 * @param context where checkpoints are written and who is told
 */
record ClassifierTraining(EpochOrder order, int batchSize, Optimizer optimizer, LearningRate rate, Context context) {

    static ClassifierTraining of(Inputs inputs, int images, Context context, long purpose) {
        if (images < 2) {
            throw new UserError(
                    UserError.Kind.DATA,
                    "There are " + images + " images to train on.",
                    "Batch normalisation needs at least 2; use a larger image set.");
        }
        int batchSize = inputs.setting(BatchSize.Spec.class).value();
        EpochOrder order = new EpochOrder(images, batchSize, Draws.key(context.seed(), purpose));
        Optimizer optimizer = inputs.setting(Optimizer.class);
        LearningRate rate = new LearningRate(
                optimizer.lr(),
                inputs.setting(Schedule.class),
                inputs.optional(Warmup.Spec.class),
                inputs.setting(Epochs.Spec.class).value(),
                order.batches());
        return new ClassifierTraining(order, batchSize, optimizer, rate, context);
    }

    /** The same with another base learning rate. */
    ClassifierTraining withRate(double base) {
        LearningRate other =
                new LearningRate(base, rate.schedule(), rate.warmup(), rate.epochs(), rate.stepsPerEpoch());
        return new ClassifierTraining(order, batchSize, optimizer, other, context);
    }

    /**
     * Trains to the end, from the last checkpoint if there is one.
     *
     * @param shapes of what the writer writes for one image; the class follows as one float
     * @param looks who looks at it between epochs
     * @return the loop, to be finished once the result is written
     */
    TrainingLoop run(
            Engine engine,
            NDManager manager,
            TrainingSystem system,
            List<Shape> shapes,
            SampleWriter writer,
            ClassLabels labels,
            Optional<Looks> looks)
            throws IOException {
        List<Shape> all = new ArrayList<>(shapes);
        all.add(new Shape(1));
        SampleWriter labelled = (image, epoch, tensors, slot) -> {
            writer.write(image, epoch, tensors, slot);
            tensors[shapes.size()][slot] = labels.values()[image];
        };
        TrainingLoop loop = new TrainingLoop(engine, manager, system, optimizer, rate, context);
        loop.run(
                new SampleFeed(
                        order, batchSize, all, labelled, context.hardware().threads()),
                looks);
        return loop;
    }
}
