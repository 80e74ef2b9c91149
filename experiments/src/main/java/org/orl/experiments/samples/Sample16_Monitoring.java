package org.orl.experiments.samples;

import org.orl.dsl.Experiment;
import org.orl.dsl.artifact.Architecture;
import org.orl.dsl.artifact.Encoder;
import org.orl.dsl.artifact.ImageSet;
import org.orl.dsl.artifact.TopK;
import org.orl.dsl.augment.View;
import org.orl.dsl.evaluate.Evaluation;
import org.orl.dsl.evaluate.KnnClassifier;
import org.orl.dsl.train.Epochs;
import org.orl.dsl.train.Monitor;

/**
 * See while an encoder is trained what becomes of it.
 *
 * <p>{@code @Monitor} scores the encoder by the {@code @KnnClassifier} evaluations that take it: before the first epoch,
 * after every second one, and after the last. The scores appear in the log, at the end of the run, in {@code orl show
 * pretrain}, and stand in {@code monitor.jsonl} of the result.
 *
 * <p>Looking changes nothing: the weights are the same bytes with and without it, so it is no part of the fingerprint. An
 * encoder that is stored already is therefore not trained again to be looked at.
 *
 * <p>Here twenty pictures are scored, so that one of them is five points, and an untrained encoder does well already.
 *
 * <p>{@code --set pretrain.Monitor.everyEpochs=1} looks more often.
 *
 * @since 0.1
 */
@Experiment(id = "sample-16-monitoring", title = "Sample 16: an encoder is scored while it is trained")
public abstract class Sample16_Monitoring extends Sample11_OwnData {

    /** On a class, {@code @Monitor} would hold for every stage that trains. */
    @Override
    @Epochs(6)
    @Monitor(everyEpochs = 2)
    protected abstract Encoder<Trained> pretrain(ImageSet images, Architecture network, View first, View second);

    /** What looks; every picture of the data must have one class. Its last look is the score in the table. */
    @Evaluation(row = "BYOL", column = "Boards kNN")
    @KnnClassifier(
            k = {1, 5},
            resize = 64,
            crop = 64)
    protected abstract TopK boardKnn(BoardSplit boards, Encoder<Trained> encoder);
}
