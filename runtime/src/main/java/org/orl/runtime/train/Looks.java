package org.orl.runtime.train;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.orl.dsl.artifact.Score;
import org.orl.dsl.train.Monitor;
import org.orl.runtime.checkpoint.ScratchFolder;
import org.orl.runtime.checkpoint.SetAside;
import org.orl.runtime.execution.Context;
import org.orl.runtime.report.Aside;
import org.orl.runtime.report.Fields;

/**
 * Looks at a training between two epochs, as {@link Monitor} asks; what is found is kept in {@link OnlineScores}.
 *
 * @since 0.1
 */
public final class Looks {

    /** The folder of what those who look write, for as long as they look. */
    private static final String FOLDER = "monitor";

    private final Optional<Monitor.Spec> setting;
    private final LearningRate rate;
    private final List<Look> all;
    private final Context context;
    private final List<OnlineScore> scores = new ArrayList<>();

    /**
     * Looks that have seen nothing.
     *
     * @param setting when to look; empty for never
     * @param rate says how long training is
     * @param all who looks
     * @param context of the node
     */
    public Looks(Optional<Monitor.Spec> setting, LearningRate rate, List<Look> all, Context context) {
        this.setting = setting;
        this.rate = rate;
        this.all = List.copyOf(all);
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
        all.forEach(look -> tellMissed(look, done));
    }

    /** Whether there is something to look at after an epoch. */
    boolean isDue(int epoch) {
        return all.stream().anyMatch(look -> isDue(look, epoch));
    }

    /**
     * Lets everybody look who has not looked after this epoch.
     *
     * @param epoch how many are over
     * @param done steps that have been taken
     * @throws IOException if a file cannot be read or written
     */
    void after(int epoch, long done) throws IOException {
        for (Look look : all) {
            if (isDue(look, epoch)) {
                ScratchFolder.renew(folder());
                Score score = look.scorer().score(folder(), new Aside(context.monitor(), done));
                scores.add(new OnlineScore(
                        epoch,
                        look.name(),
                        look.row(),
                        look.column(),
                        look.kind(),
                        score.metric(),
                        score.headline(),
                        score.figures()));
                OnlineScores.write(context.directory(), scores);
                tell(scores.get(scores.size() - 1));
                ScratchFolder.remove(folder());
            }
        }
    }

    private Path folder() {
        return context.directory().resolve(FOLDER);
    }

    private boolean isDue(Look look, int epoch) {
        return setting.isPresent()
                && setting.get().isDue(epoch, rate.epochs())
                && scores.stream()
                        .noneMatch(score ->
                                score.epoch() == epoch && score.evaluation().equals(look.name()));
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
    private void tellMissed(Look look, long done) {
        String missed = IntStream.rangeClosed(0, rate.epochs())
                .filter(epoch -> (long) epoch * rate.stepsPerEpoch() < done && isDue(look, epoch))
                .mapToObj(Integer::toString)
                .collect(Collectors.joining(", "));
        if (!missed.isEmpty()) {
            String message = "WARNING: there is no score of " + look.name() + " after the epochs " + missed
                    + ", which an earlier run trained.";
            context.monitor().event("monitor-missed", Fields.of("evaluation", look.name(), "message", message));
        }
    }
}
