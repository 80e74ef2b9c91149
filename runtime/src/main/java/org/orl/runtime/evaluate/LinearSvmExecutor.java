package org.orl.runtime.evaluate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.orl.dsl.artifact.MeanAp;
import org.orl.dsl.data.TrainTestSplit;
import org.orl.dsl.evaluate.LinearSvm;
import org.orl.runtime.UserError;
import org.orl.runtime.data.ImageSource;
import org.orl.runtime.data.MultiLabels;
import org.orl.runtime.execution.Context;
import org.orl.runtime.execution.DiskUse;
import org.orl.runtime.execution.Executor;
import org.orl.runtime.execution.Inputs;
import org.orl.runtime.execution.Known;
import org.orl.runtime.report.Fields;
import org.orl.runtime.report.Monitor;

/**
 * Scores an encoder by linear SVMs on its frozen features, as {@link LinearSvm} says.
 *
 * <p>The result is {@code score.json}. Classes that cannot be scored are left out of the mean; the monitor and the
 * file say which and why.
 *
 * @since 0.1
 */
public final class LinearSvmExecutor implements Executor<LinearSvm.Spec, MeanAp> {

    /** For {@link java.util.ServiceLoader}. */
    public LinearSvmExecutor() {}

    @Override
    public Class<LinearSvm.Spec> kind() {
        return LinearSvm.Spec.class;
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public boolean seeded() {
        return false;
    }

    @Override
    public void execute(LinearSvm.Spec kind, Inputs inputs, Context context) throws IOException {
        TrainTestSplit split = inputs.the(TrainTestSplit.class);
        ImageSource train = context.data().open(split.train());
        ImageSource test = context.data().open(split.test());
        MultiLabels trainLabels = train.labels();
        MultiLabels testLabels = test.labels();
        checkClasses(trainLabels, testLabels, context.monitor());
        SvmFeatures features = new SvmFeatures(kind.resize(), kind.size(), kind.layer(), kind.pool());
        SvmFeatures.Split embedded = features.of(inputs.encoder(), split, train, test, context);
        SvmResult result = new SvmProtocol(kind, context.hardware().threads())
                .evaluate(embedded.train(), embedded.test(), context.monitor());
        SvmScoreFile.write(context.directory(), result, train.size(), test.size());
    }

    @Override
    public Optional<DiskUse> disk(LinearSvm.Spec kind, Known known) {
        return Optional.of(DiskUse.of(0)); // a page of scores
    }

    @Override
    public MeanAp load(LinearSvm.Spec kind, Inputs inputs, Path directory) throws IOException {
        return SvmScoreFile.read(directory);
    }

    /** Tells of classes that cannot be scored, before anything is computed. */
    private static void checkClasses(MultiLabels train, MultiLabels test, Monitor monitor) {
        SvmFeatures.checkSameClasses(train, test);
        List<SvmResult.LeftOutClass> leftOut = SvmProtocol.leftOut(train, test);
        if (leftOut.size() == train.classes().size()) {
            throw new UserError(
                    UserError.Kind.DATA,
                    "No class can be scored: "
                            + leftOut.stream()
                                    .map(each -> "'" + each.name() + "' has " + each.reason())
                                    .collect(Collectors.joining(", ", "", ".")),
                    "Label images of at least one class in both the training and the test list.");
        }
        for (SvmResult.LeftOutClass each : leftOut) {
            String message = "class '" + each.name() + "' is left out of the mean: it has " + each.reason();
            monitor.event("left-out", Fields.of("class", each.name(), "reason", each.reason(), "message", message));
        }
    }
}
