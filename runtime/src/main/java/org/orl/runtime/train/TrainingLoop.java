package org.orl.runtime.train;

import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CancellationException;
import org.orl.dsl.train.Optimizer;
import org.orl.runtime.UserError;
import org.orl.runtime.checkpoint.AtomicFile;
import org.orl.runtime.engine.Engine;
import org.orl.runtime.execution.Context;
import org.orl.runtime.execution.Interrupted;
import org.orl.runtime.graph.Word;

/**
 * Trains a system from its first step, or from its last checkpoint, to its last step.
 *
 * <p>A run that goes on from a checkpoint ends with the same bytes as one that was never interrupted (on CPU, with the
 * same number of threads). An interrupt of the thread is obeyed between two steps, after a checkpoint.
 *
 * @since 0.1
 */
public final class TrainingLoop {

    /** The file of every epoch's mean losses in the directory of a stage. */
    public static final String HISTORY = "history.jsonl";

    private static final String CHECKPOINTS = "checkpoints";

    private final NDManager manager;
    private final TrainingSystem system;
    private final LearningRate rate;
    private final Context context;
    private final String optimizer;
    private final TrainingStep trainingStep;
    private final LossHistory history;
    private final TrainingState state;
    private final StepCheckpoints checkpoints;
    private final CollapseWatch collapse;
    private final long every;
    private long done;
    private long saved;

    /** Raised by {@link #run} when its thread was interrupted. */
    private static final class Stop extends Exception {
        private static final long serialVersionUID = 1;
    }

    /**
     * A loop that has taken no step yet.
     *
     * @param engine on whose device the system lives
     * @param manager owns what the optimizer remembers and the arrays of a step
     * @param system what is trained
     * @param optimizer how
     * @param rate of every step; also says how many steps there are
     * @param context where checkpoints are written and who is told
     */
    public TrainingLoop(
            Engine engine,
            NDManager manager,
            TrainingSystem system,
            Optimizer optimizer,
            LearningRate rate,
            Context context) {
        this(engine, manager, system, optimizer, rate, StepSettings.PLAIN, context);
    }

    /**
     * A loop whose steps are computed as settings say.
     *
     * @param engine on whose device the system lives
     * @param manager owns what the optimizer remembers and the arrays of a step
     * @param system what is trained
     * @param optimizer how
     * @param rate of every step; also says how many steps there are
     * @param settings how a batch is computed
     * @param context where checkpoints are written and who is told
     */
    public TrainingLoop(
            Engine engine,
            NDManager manager,
            TrainingSystem system,
            Optimizer optimizer,
            LearningRate rate,
            StepSettings settings,
            Context context) {
        this.manager = manager;
        this.system = system;
        this.rate = rate;
        this.context = context;
        this.optimizer = Word.name(optimizer.getClass());
        Updater updater = GroupedUpdater.of(optimizer, system, manager);
        trainingStep = new TrainingStep(engine, system, updater, rate, settings);
        history = new LossHistory(system.terms(), rate.epochs(), rate.stepsPerEpoch());
        state = new TrainingState(owner(context.directory()), system, updater, history);
        checkpoints = new StepCheckpoints(
                context.directory().resolve(CHECKPOINTS), context.keepCheckpoints(), context.monitor());
        collapse = new CollapseWatch(rate.stepsPerEpoch(), context.monitor());
        every = context.checkpointEvery() > 0 ? context.checkpointEvery() : rate.stepsPerEpoch();
    }

    /** The end of its path, in which the stage's fingerprint is; the same wherever the workspace is. */
    private static String owner(Path directory) {
        int names = directory.getNameCount();
        return directory.subpath(Math.max(0, names - 2), names).toString();
    }

    /**
     * Trains to the end.
     *
     * @param batches what to train on
     * @throws IOException if a checkpoint cannot be written or what training starts from cannot be made
     * @throws UserError if the loss or a gradient is not a finite number
     * @throws Interrupted if the thread was interrupted; then a checkpoint has been written
     */
    public void run(BatchFeed.Source batches) throws IOException {
        run(batches, Optional.empty());
    }

    /**
     * Trains to the end, and lets somebody look at what is trained between two epochs.
     *
     * @param batches what to train on
     * @param looks who looks
     * @throws IOException as {@link #run(BatchFeed.Source)}, or if somebody who looks cannot
     * @throws UserError as {@link #run(BatchFeed.Source)}, or if the data does not allow a look
     * @throws Interrupted as {@link #run(BatchFeed.Source)}
     */
    public void run(BatchFeed.Source batches, Optional<Looks> looks) throws IOException {
        OptionalLong last = checkpoints.restore(state::restore);
        checkpoints.expect(state.bytes());
        if (last.isEmpty()) {
            system.begin();
        }
        done = last.orElse(0);
        saved = done;
        context.monitor().begin("train", done, rate.steps(), "step");
        try (BatchFeed feed = batches.from(done)) {
            if (looks.isPresent()) {
                looks.get().begin(done);
                look(looks.get());
            }
            StepTimer timer = new StepTimer();
            while (done < rate.steps()) {
                step(feed, timer);
                if (done % every == 0 || done == rate.steps()) {
                    save();
                }
                if (Thread.interrupted()) {
                    throw new Stop();
                }
                if (looks.isPresent() && look(looks.get())) {
                    timer = new StepTimer();
                }
            }
        } catch (InterruptedException | CancellationException | ClosedByInterruptException | Stop e) {
            Thread.interrupted(); // or the interrupt would close the checkpoint's file as well
            save();
            throw new Interrupted("step " + done + " of " + rate.steps());
        }
        context.monitor().end();
    }

    /**
     * Writes the mean losses of every epoch and deletes the checkpoints; called when the result is written.
     *
     * @throws IOException if the file cannot be written
     */
    public void finish() throws IOException {
        AtomicFile.writeText(context.directory().resolve(HISTORY), history.lines());
        checkpoints.deleteAll();
    }

    /** Whether it was the time for a look; what was trained up to it is saved before, so that an interrupt loses nothing. */
    private boolean look(Looks looks) throws IOException {
        int epoch = Math.toIntExact(done / rate.stepsPerEpoch());
        if (done % rate.stepsPerEpoch() != 0 || !looks.isDue(epoch)) {
            return false;
        }
        save();
        looks.after(epoch, done);
        return true;
    }

    private void step(BatchFeed feed, StepTimer timer) throws IOException, InterruptedException {
        double[] losses;
        long images;
        try (NDManager scratch = manager.newSubManager()) {
            TrainingBatch batch = feed.next(scratch);
            timer.arrived();
            images = batch.size();
            losses = trainingStep.take(batch, done);
            if (Arrays.stream(losses).allMatch(Double::isFinite)) {
                collapse.look(system, batch, done + 1);
            }
        } catch (TrainingStep.BadGradients e) {
            throw diverged(e.losses(), "a gradient is not a finite number, ");
        }
        if (!Arrays.stream(losses).allMatch(Double::isFinite)) {
            throw diverged(losses, "");
        }
        history.add(done, losses);
        tell(losses, timer.lap(images));
        done++;
    }

    private void tell(double[] losses, Map<String, Double> pace) {
        Map<String, Double> figures = new LinkedHashMap<>();
        List<String> terms = system.terms();
        figures.put("loss", Arrays.stream(losses).sum());
        for (int i = 0; i < losses.length; i++) {
            figures.put(terms.get(i), losses[i]);
        }
        figures.put("lr", rate.at(done));
        figures.putAll(system.figures(done));
        figures.putAll(pace);
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("step", done + 1);
        fields.put("epoch", done / rate.stepsPerEpoch() + 1);
        fields.putAll(figures);
        context.monitor().event("step", fields);
        context.monitor().advance(done + 1, figures);
    }

    private void save() throws IOException {
        if (done != saved) {
            checkpoints.save(done, state.tensors(done));
            saved = done;
        }
    }

    private UserError diverged(double[] losses, String gradients) throws IOException {
        StringBuilder values = new StringBuilder();
        for (int i = 0; i < losses.length; i++) {
            values.append(i == 0 ? "" : ", ")
                    .append(system.terms().get(i))
                    .append(" = ")
                    .append(losses[i]);
        }
        String last = checkpoints.newest().isPresent()
                ? "the last checkpoint is that of step " + checkpoints.newest().getAsLong() + " in "
                        + checkpoints.directory()
                : "there is no checkpoint yet";
        return new UserError(
                UserError.Kind.TRAINING,
                "Training diverged at step " + (done + 1) + " of " + rate.steps() + " (" + gradients + values
                        + ", learning rate " + rate.at(done) + "); " + last + ".",
                "Lower the learning rate or lengthen the warm-up, for instance --set STAGE." + optimizer + ".lr="
                        + rate.base() / 4 + ", and run again.");
    }
}
