package org.orl.experiments.random;

import org.orl.dsl.Experiment;
import org.orl.dsl.artifact.Architecture;
import org.orl.dsl.artifact.Encoder;
import org.orl.dsl.artifact.MeanAp;
import org.orl.dsl.artifact.Role;
import org.orl.dsl.data.Provides;
import org.orl.dsl.data.Voc07;
import org.orl.dsl.evaluate.Evaluation;
import org.orl.dsl.evaluate.LinearSvm;
import org.orl.dsl.network.Mlp;
import org.orl.dsl.network.ResNet;
import org.orl.dsl.stage.RandomInit;
import org.orl.dsl.stage.Stage;
import org.orl.experiments.tables.ClassificationTables;

/**
 * A ResNet-50 as it was initialised, evaluated on the classification columns of the paper's tables.
 *
 * <p>Its encoder is that of the Random row of {@code OrlCoco}: in one workspace the two share it.
 *
 * @since 0.1
 */
@Experiment(
        id = "random-tables",
        title = "A ResNet-50 that nobody trained: linear, low-shot and semi-supervised classification",
        paper = "arXiv:2106.11952",
        row = "Random")
public abstract class RandomTables implements ClassificationTables<RandomTables.Untrained> {

    /** The encoder that nobody trained. */
    public interface Untrained extends Role {}

    /** What encoders are compared on. */
    @Provides
    protected Voc07 voc07() {
        return Voc07.standard();
    }

    /** The shape of the encoder. */
    @Provides
    @ResNet(depth = 50)
    @Mlp(hidden = 4096, out = 256)
    protected abstract Architecture network();

    /** Initial weights. */
    @Stage
    @RandomInit
    protected abstract Encoder<Untrained> initialise(Architecture network);

    /** Table 1, column VOC07. */
    @Evaluation(column = "VOC07 SVM")
    @LinearSvm
    protected abstract MeanAp randomSvm(Voc07 voc07, Encoder<Untrained> encoder);
}
