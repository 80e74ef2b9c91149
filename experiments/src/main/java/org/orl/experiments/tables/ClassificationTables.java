package org.orl.experiments.tables;

import org.orl.dsl.artifact.Encoder;
import org.orl.dsl.artifact.ImageSet;
import org.orl.dsl.artifact.Role;
import org.orl.dsl.artifact.ShotCurve;
import org.orl.dsl.artifact.TopK;
import org.orl.dsl.artifact.TuningGrid;
import org.orl.dsl.augment.View;
import org.orl.dsl.data.INat18;
import org.orl.dsl.data.ImageNet;
import org.orl.dsl.data.Places205;
import org.orl.dsl.data.Provides;
import org.orl.dsl.data.TrainTestSplit;
import org.orl.dsl.data.Voc07;
import org.orl.dsl.evaluate.Evaluation;
import org.orl.dsl.evaluate.FineTune;
import org.orl.dsl.evaluate.LinearProbe;
import org.orl.dsl.evaluate.LowShotSvm;
import org.orl.experiments.recipe.INatProbe84;
import org.orl.experiments.recipe.ImageNetProbe28;
import org.orl.experiments.recipe.ImageNetProbeView;
import org.orl.experiments.recipe.PlacesProbe14;
import org.orl.experiments.recipe.ProbeView;
import org.orl.experiments.recipe.SemiSupervised1;
import org.orl.experiments.recipe.SemiSupervised10;

/**
 * The columns of the paper's tables 1 to 3 beyond VOC07's SVM: linear, low-shot and semi-supervised classification.
 *
 * <p>An experiment that implements it, such as {@code ByolCocoTables extends ByolCoco implements
 * ClassificationTables<ByolCoco.ImageLevel>}, evaluates its encoder of that role on all of them; it shares every stage
 * with the experiment that it extends. Needs {@code --data} for imagenet, places205 and inat18, and an experiment that
 * provides {@link Voc07}.
 *
 * @param <R> the role of the encoder that is evaluated
 * @since 0.1
 */
public interface ClassificationTables<R extends Role> {

    /**
     * ImageNet with 1 % of its training labels: SimCLR's list {@code 1percent.txt} in the folder of ImageNet.
     *
     * @param train the listed training images
     * @param test the validation set
     */
    record OnePercent(ImageSet train, ImageSet test) implements TrainTestSplit {}

    /**
     * ImageNet with 10 % of its training labels: SimCLR's list {@code 10percent.txt} in the folder of ImageNet.
     *
     * @param train the listed training images
     * @param test the validation set
     */
    record TenPercent(ImageSet train, ImageSet test) implements TrainTestSplit {}

    /** What linear classifiers are trained and scored on. */
    @Provides
    default ImageNet imagenet() {
        return ImageNet.folders();
    }

    /** What linear classifiers are trained and scored on. */
    @Provides
    default Places205 places205() {
        return Places205.standard();
    }

    /** What linear classifiers are trained and scored on. */
    @Provides
    default INat18 inat18() {
        return INat18.standard();
    }

    /** What encoders are fine-tuned and scored on. */
    @Provides
    default OnePercent onePercent() {
        ImageNet listed = imagenet().listed("1percent.txt");
        return new OnePercent(listed.train(), listed.test());
    }

    /** What encoders are fine-tuned and scored on. */
    @Provides
    default TenPercent tenPercent() {
        ImageNet listed = imagenet().listed("10percent.txt");
        return new TenPercent(listed.train(), listed.test());
    }

    /** Table 1, column ImageNet. */
    @Evaluation(column = "ImageNet linear")
    @LinearProbe
    @ImageNetProbe28
    TopK imagenetLinear(ImageNet imagenet, Encoder<R> encoder, @ImageNetProbeView View view);

    /** Table 1, column Places205. */
    @Evaluation(column = "Places205 linear")
    @LinearProbe
    @PlacesProbe14
    TopK placesLinear(Places205 places205, Encoder<R> encoder, @ProbeView View view);

    /** Table 1, column iNat. */
    @Evaluation(column = "iNat18 linear")
    @LinearProbe
    @INatProbe84
    TopK inatLinear(INat18 inat18, Encoder<R> encoder, @ProbeView View view);

    /** Table 2, all columns. */
    @Evaluation(column = "VOC07 low-shot")
    @LowShotSvm
    ShotCurve lowShot(Voc07 voc07, Encoder<R> encoder);

    /** Table 3, columns of 1 %. */
    @Evaluation(column = "ImageNet 1 %")
    @FineTune(
            lr = {0.001, 0.01, 0.1},
            headRate = {1, 10, 100})
    @SemiSupervised1
    TuningGrid semiOnePercent(OnePercent imagenet, Encoder<R> encoder, @ProbeView View view);

    /** Table 3, columns of 10 %: as with 1 %, but for a weaker weight decay. */
    @Evaluation(column = "ImageNet 10 %")
    @FineTune(
            lr = {0.001, 0.01, 0.1},
            headRate = {1, 10, 100})
    @SemiSupervised10
    TuningGrid semiTenPercent(TenPercent imagenet, Encoder<R> encoder, @ProbeView View view);
}
