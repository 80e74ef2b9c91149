package org.orl.runtime.evaluate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.orl.dsl.artifact.TopK;
import org.orl.dsl.data.TrainTestSplit;
import org.orl.dsl.evaluate.KnnClassifier;
import org.orl.runtime.UserError;
import org.orl.runtime.data.ClassLabels;
import org.orl.runtime.data.ImageSource;
import org.orl.runtime.execution.Context;
import org.orl.runtime.execution.DiskUse;
import org.orl.runtime.execution.Executor;
import org.orl.runtime.execution.Inputs;
import org.orl.runtime.execution.Known;
import org.orl.runtime.network.FeatureExtractor;
import org.orl.runtime.parallel.Workers;

/**
 * Scores an encoder by the votes of the nearest training images, as {@link KnnClassifier} says; the result is
 * {@code score.json}.
 *
 * @since 0.1
 */
public final class KnnClassifierExecutor implements Executor<KnnClassifier.Spec, TopK> {

    /** For {@link java.util.ServiceLoader}. */
    public KnnClassifierExecutor() {}

    @Override
    public Class<KnnClassifier.Spec> kind() {
        return KnnClassifier.Spec.class;
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public boolean seeded() {
        return false;
    }

    @Override
    public void execute(KnnClassifier.Spec kind, Inputs inputs, Context context) throws IOException {
        TrainTestSplit split = inputs.the(TrainTestSplit.class);
        ImageSource train = context.data().open(split.train());
        ImageSource test = context.data().open(split.test());
        ClassLabels labels = train.classLabels();
        ClassLabels testLabels = test.classLabels();
        ClassLabels.checkSame(labels, testLabels);
        checkVoters(kind, train.size());
        CentreCrops crops = new CentreCrops(kind.resize(), kind.crop());
        float[][] trainRows;
        float[][] testRows;
        try (FeatureExtractor extractor = FeatureExtractor.open(inputs.encoder(), context.hardware())) {
            trainRows = crops.embed(train, extractor::pooled, "embed train", context)
                    .toArray(float[][]::new);
            testRows =
                    crops.embed(test, extractor::pooled, "embed test", context).toArray(float[][]::new);
        }
        KnnVotes votes = new KnnVotes(trainRows, labels, kind.k(), kind.temperature());
        long[] done = {0};
        long voters = train.size();
        context.monitor().begin("vote", 0, voters * test.size(), "pair");
        List<float[]> guesses;
        try (Workers workers = new Workers(context.hardware().threads())) {
            guesses = votes.guesses(testRows, workers, () -> context.monitor().advance(done[0] += voters, Map.of()));
        }
        context.monitor().end();
        List<String> names = kind.k().stream().map(k -> "k=" + k).toList();
        ScoreFile.write(context.directory(), new TopK("", Guesses.score(names, guesses, testLabels)));
    }

    @Override
    public Optional<DiskUse> disk(KnnClassifier.Spec kind, Known known) {
        return Optional.of(DiskUse.of(0)); // a page of scores
    }

    @Override
    public TopK load(KnnClassifier.Spec kind, Inputs inputs, Path directory) throws IOException {
        return ScoreFile.read(directory, TopK.class);
    }

    private static void checkVoters(KnnClassifier.Spec kind, int images) {
        for (int k : kind.k()) {
            if (k > images) {
                throw new UserError(
                        UserError.Kind.DATA,
                        "@KnnClassifier.k asks for " + k + " training images to vote, and there are " + images + ".",
                        "Ask for fewer, such as --set STAGE.KnnClassifier.k=" + Math.min(20, images) + ".");
            }
        }
    }
}
