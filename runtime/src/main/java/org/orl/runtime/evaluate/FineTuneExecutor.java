package org.orl.runtime.evaluate;

import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.orl.dsl.artifact.TopK;
import org.orl.dsl.artifact.TuningGrid;
import org.orl.dsl.data.TrainTestSplit;
import org.orl.dsl.evaluate.FineTune;
import org.orl.dsl.train.Optimizer;
import org.orl.runtime.UserError;
import org.orl.runtime.augment.SquareView;
import org.orl.runtime.data.CachedImages;
import org.orl.runtime.data.ClassLabels;
import org.orl.runtime.data.ImageSource;
import org.orl.runtime.data.SampleWriter;
import org.orl.runtime.engine.Engine;
import org.orl.runtime.execution.Context;
import org.orl.runtime.execution.Executor;
import org.orl.runtime.execution.Inputs;
import org.orl.runtime.random.Draws;
import org.orl.runtime.train.SampleFeed;
import org.orl.runtime.train.TrainingLoop;

/**
 * Fine-tunes an encoder with every combination of learning rates and scores them, as {@link FineTune} says.
 *
 * <p>Each combination has a folder {@code cells/lr-X-head-Y} with its checkpoints and, once it is done, its
 * {@code score.json}; one that is done is not done again after a stop. The result is {@code score.json} with all of them.
 *
 * @since 0.1
 */
public final class FineTuneExecutor implements Executor<FineTune.Spec, TuningGrid> {

    private static final long PURPOSE = Draws.word(FineTune.Spec.class.getName());

    /** For {@link java.util.ServiceLoader}. */
    public FineTuneExecutor() {}

    @Override
    public Class<FineTune.Spec> kind() {
        return FineTune.Spec.class;
    }

    @Override
    public int version() {
        return 1;
    }

    /** What all combinations have in common. */
    private record Task(
            FineTune.Spec kind,
            Inputs inputs,
            Context context,
            ImageSource train,
            ClassLabels labels,
            ImageSource test,
            ClassLabels testLabels) {}

    @Override
    public void execute(FineTune.Spec kind, Inputs inputs, Context context) throws IOException {
        TrainTestSplit split = inputs.the(TrainTestSplit.class);
        ImageSource train = CachedImages.withinAQuarterOfTheHeap(context.data().open(split.train()));
        ImageSource test = context.data().open(split.test());
        ClassLabels.checkSame(train.classLabels(), test.classLabels());
        Task task = new Task(kind, inputs, context, train, train.classLabels(), test, test.classLabels());
        List<Double> rates =
                kind.lr().isEmpty() ? List.of(inputs.setting(Optimizer.class).lr()) : kind.lr();
        List<TuningGrid.Cell> cells = new ArrayList<>();
        for (double rate : rates) {
            for (double headRate : kind.headRate()) {
                cells.add(cell(task, rate, headRate));
            }
        }
        if (cells.stream().allMatch(cell -> Double.isNaN(cell.top1()))) {
            throw new UserError(
                    UserError.Kind.TRAINING,
                    "Fine-tuning diverged with every combination of learning rates.",
                    "Lower @FineTune.lr or @FineTune.headRate.");
        }
        ScoreFile.write(context.directory(), new TuningGrid(cells));
    }

    @Override
    public TuningGrid load(FineTune.Spec kind, Inputs inputs, Path directory) throws IOException {
        return ScoreFile.read(directory, TuningGrid.class);
    }

    private static TuningGrid.Cell cell(Task task, double rate, double headRate) throws IOException {
        Context context = task.context();
        Path folder = context.directory().resolve("cells").resolve("lr-" + rate + "-head-" + headRate);
        Files.createDirectories(folder);
        if (!ScoreFile.isIn(folder)) {
            try {
                train(task, rate, headRate, context.in(folder));
            } catch (UserError e) {
                if (e.kind() != UserError.Kind.TRAINING) {
                    throw e;
                }
                String message = "learning rate " + rate + ", head x" + headRate + ": " + e.getMessage();
                context.monitor().event("cell-diverged", Map.of("lr", rate, "headRate", headRate, "message", message));
                return new TuningGrid.Cell(rate, headRate, Double.NaN, Double.NaN);
            }
        }
        TopK.Head head = ScoreFile.read(folder, TopK.class).heads().get(0);
        return new TuningGrid.Cell(rate, headRate, head.top1(), head.top5());
    }

    private static void train(Task task, double rate, double headRate, Context context) throws IOException {
        ImageSource train = task.train();
        SquareView view = SquareView.of(task.inputs().views().get(0), train.read(0));
        SampleWriter pictures = (image, epoch, tensors, slot) -> view.write(
                train.read(image), Draws.key(context.seed(), PURPOSE, epoch, train.id(image)), tensors[0], slot);
        Engine engine = Engine.start(context.hardware());
        try (NDManager manager = engine.newManager()) {
            TunedNetwork network = new TunedNetwork(
                    task.inputs().encoder(), task.labels().classes().size(), headRate, context.seed(), manager);
            TrainingLoop loop = ClassifierTraining.of(task.inputs(), train.size(), context, PURPOSE)
                    .withRate(rate)
                    .run(
                            engine,
                            manager,
                            network,
                            List.of(SampleFeed.view(view.side())),
                            pictures,
                            task.labels(),
                            Optional.empty());
            List<float[]> guesses = new CentreCrops(
                            task.kind().resize(), task.kind().crop())
                    .embed(task.test(), network::guesses, "classify test", context);
            ScoreFile.write(
                    context.directory(), new TopK("", Guesses.score(List.of("head"), guesses, task.testLabels())));
            loop.finish();
        }
    }
}
