package org.orl.runtime.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.orl.dsl.artifact.Architecture;
import org.orl.dsl.artifact.Encoder;
import org.orl.dsl.artifact.Role;
import org.orl.dsl.artifact.Score;
import org.orl.dsl.train.Monitor;
import org.orl.runtime.checkpoint.ScratchFolder;
import org.orl.runtime.checkpoint.SetAside;
import org.orl.runtime.execution.Context;
import org.orl.runtime.execution.OnlineEvaluation;
import org.orl.runtime.network.EncoderFile;
import org.orl.runtime.report.Aside;
import org.orl.runtime.report.Fields;

/**
 * Scores an encoder between two epochs of its training.
 *
 * <p>What is scored is a copy, written to a file as the finished encoder is: so the evaluations do what they do after
 * training, and nothing of what is trained can be touched.
 */
final class OnlineWatch {

    /** The folder of the copy, and of what evaluations write, for as long as they look. */
    private static final String FOLDER = "monitor";

    private final Optional<Monitor.Spec> setting;
    private final LearningRate rate;
    private final EncoderSystem system;
    private final Architecture architecture;
    private final Context context;
    private final List<OnlineScore> scores = new ArrayList<>();

    /**
     * A watch that has seen nothing.
     *
     * @param setting when to look
     * @param rate says how long training is
     * @param system what is trained
     * @param architecture of its encoder
     * @param context of the stage; has the evaluations
     */
    OnlineWatch(
            Optional<Monitor.Spec> setting,
            LearningRate rate,
            EncoderSystem system,
            Architecture architecture,
            Context context) {
        this.setting = setting;
        this.rate = rate;
        this.system = system;
        this.architecture = architecture;
        this.context = context;
    }

    /**
     * Takes over what an interrupted run found up to the step from which this one goes on; of later epochs there will be
     * others.
     *
     * @param done steps that have been taken
     * @throws IOException if the file can be neither read nor written
     */
    void begin(long done) throws IOException {
        ScratchFolder.remove(folder());
        OnlineScores found = OnlineScores.read(context.directory());
        found.scores().stream()
                .filter(score -> (long) score.epoch() * rate.stepsPerEpoch() <= done)
                .forEach(scores::add);
        if (!found.damage().isEmpty()) {
            setAside(found.damage());
        }
        if (!found.damage().isEmpty() || scores.size() < found.scores().size()) {
            OnlineScores.write(context.directory(), scores);
        }
        context.online().forEach(evaluation -> tellMissed(evaluation, done));
    }

    /** Whether there is something to look at after an epoch. */
    boolean isDue(int epoch) {
        return context.online().stream().anyMatch(evaluation -> isDue(evaluation, epoch));
    }

    /**
     * Scores the encoder by every evaluation that has not scored it after this epoch.
     *
     * @param epoch how many are over
     * @param done steps that have been taken
     * @throws IOException if a file cannot be read or written
     */
    void look(int epoch, long done) throws IOException {
        ScratchFolder.renew(folder());
        Encoder<?> encoder = new Encoder<Role>(architecture, folder().resolve(EncoderFile.NAME));
        EncoderFile.write(encoder.weights(), system.encoder());
        for (OnlineEvaluation evaluation : context.online()) {
            if (isDue(evaluation, epoch)) {
                Path own = Files.createDirectory(folder().resolve(evaluation.node()));
                Score score = evaluation.scorer().of(encoder, own, new Aside(context.monitor(), done));
                scores.add(new OnlineScore(
                        epoch,
                        evaluation.node(),
                        evaluation.cell().row(),
                        evaluation.cell().column(),
                        evaluation.kind(),
                        score.metric(),
                        score.headline(),
                        score.figures()));
                OnlineScores.write(context.directory(), scores);
                tell(scores.get(scores.size() - 1));
            }
        }
        ScratchFolder.remove(folder());
    }

    private Path folder() {
        return context.directory().resolve(FOLDER);
    }

    private boolean isDue(OnlineEvaluation evaluation, int epoch) {
        return setting.isPresent()
                && setting.get().isDue(epoch, rate.epochs())
                && scores.stream()
                        .noneMatch(score ->
                                score.epoch() == epoch && score.evaluation().equals(evaluation.node()));
    }

    private void tell(OnlineScore score) {
        String message = String.format(
                Locale.ROOT,
                "epoch %d of %d: %s %.2f (%s)",
                score.epoch(),
                rate.epochs(),
                score.column(),
                score.value(),
                score.metric());
        context.monitor()
                .event(
                        "monitor",
                        Fields.of(
                                "epoch", score.epoch(),
                                "evaluation", score.evaluation(),
                                "metric", score.metric(),
                                "value", score.value(),
                                "message", message));
    }

    private void setAside(List<String> damage) throws IOException {
        Path file = context.directory().resolve(OnlineScores.NAME);
        Path aside = SetAside.rename(file);
        String message = "WARNING: of " + file.getFileName() + " " + String.join(", ", damage) + ". It is set aside as "
                + aside.getFileName() + "; its other lines are kept.";
        context.monitor().event("monitor-damaged", Fields.of("file", file.toString(), "message", message));
    }

    /** Epochs that this run cannot go back to: they were over before the stage was monitored, or their line is lost. */
    private void tellMissed(OnlineEvaluation evaluation, long done) {
        String missed = IntStream.rangeClosed(0, rate.epochs())
                .filter(epoch -> (long) epoch * rate.stepsPerEpoch() < done && isDue(evaluation, epoch))
                .mapToObj(Integer::toString)
                .collect(Collectors.joining(", "));
        if (!missed.isEmpty()) {
            String message = "WARNING: there is no score of " + evaluation.node() + "() after the epochs " + missed
                    + ", which an earlier run trained.";
            context.monitor().event("monitor-missed", Fields.of("evaluation", evaluation.node(), "message", message));
        }
    }
}
