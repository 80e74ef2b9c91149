package org.orl.experiments.supervised;

import org.orl.dsl.artifact.Architecture;
import org.orl.dsl.artifact.Encoder;
import org.orl.dsl.artifact.MeanAp;
import org.orl.dsl.artifact.Role;
import org.orl.dsl.data.Provides;
import org.orl.dsl.data.Voc07;
import org.orl.dsl.evaluate.Evaluation;
import org.orl.dsl.evaluate.LinearSvm;
import org.orl.dsl.network.GlobalAveragePool;
import org.orl.dsl.network.ResNet;
import org.orl.experiments.tables.ClassificationTables;

/**
 * What the ways to a Supervised row have in common: a ResNet-50 without projector, and the classification columns.
 *
 * @since 0.1
 */
public abstract class SupervisedTables implements ClassificationTables<SupervisedTables.Labelled> {

    /** The encoder that learns classes. */
    public interface Labelled extends Role {}

    /** What encoders are compared on. */
    @Provides
    protected Voc07 voc07() {
        return Voc07.standard();
    }

    /** The shape of the encoder. */
    @Provides
    @ResNet(depth = 50)
    @GlobalAveragePool
    protected abstract Architecture network();

    /** Table 1, column VOC07. */
    @Evaluation(column = "VOC07 SVM")
    @LinearSvm
    protected abstract MeanAp supervisedSvm(Voc07 voc07, Encoder<Labelled> encoder);
}
