package org.orl.runtime.evaluate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.orl.dsl.artifact.ShotCurve;
import org.orl.dsl.data.TrainTestSplit;
import org.orl.dsl.evaluate.LowShotSvm;
import org.orl.runtime.UserError;
import org.orl.runtime.data.ImageSource;
import org.orl.runtime.data.MultiLabels;
import org.orl.runtime.execution.Context;
import org.orl.runtime.execution.DiskUse;
import org.orl.runtime.execution.Executor;
import org.orl.runtime.execution.Inputs;
import org.orl.runtime.execution.Known;

/**
 * Scores an encoder by linear SVMs on a few labelled images, as {@link LowShotSvm} says; the result is
 * {@code score.json}.
 *
 * @since 0.1
 */
public final class LowShotSvmExecutor implements Executor<LowShotSvm.Spec, ShotCurve> {

    /** For {@link java.util.ServiceLoader}. */
    public LowShotSvmExecutor() {}

    @Override
    public Class<LowShotSvm.Spec> kind() {
        return LowShotSvm.Spec.class;
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public void execute(LowShotSvm.Spec kind, Inputs inputs, Context context) throws IOException {
        TrainTestSplit split = inputs.the(TrainTestSplit.class);
        ImageSource train = context.data().open(split.train());
        ImageSource test = context.data().open(split.test());
        SvmFeatures.checkSameClasses(train.labels(), test.labels());
        checkTested(test.labels());
        Shots.Source shots = new SeededShots(train.labels(), kind, context.seed());
        SvmFeatures.Split features = new SvmFeatures(kind.resize(), kind.size(), kind.layer(), kind.pool())
                .of(inputs.encoder(), split, train, test, context);
        ShotCurve curve = new LowShotProtocol(kind, context.hardware().threads())
                .evaluate(features.train(), features.test(), shots, context.monitor());
        ScoreFile.write(context.directory(), curve);
    }

    @Override
    public Optional<DiskUse> disk(LowShotSvm.Spec kind, Known known) {
        return Optional.of(DiskUse.of(0)); // a page of scores
    }

    @Override
    public ShotCurve load(LowShotSvm.Spec kind, Inputs inputs, Path directory) throws IOException {
        return ScoreFile.read(directory, ShotCurve.class);
    }

    private static void checkTested(MultiLabels test) {
        for (int column = 0; column < test.classes().size(); column++) {
            int at = column;
            if (Arrays.stream(test.values()).noneMatch(row -> row[at] == MultiLabels.POSITIVE)) {
                throw new UserError(
                        UserError.Kind.DATA,
                        "Class '" + test.classes().get(column) + "' has no positive test image.",
                        "Label test images of it, or leave the class out of the lists.");
            }
        }
    }
}
