package org.orl.experiments.scenes;

import java.util.List;
import org.orl.dsl.artifact.Encoder;
import org.orl.dsl.artifact.ImageSet;
import org.orl.dsl.artifact.MeanAp;
import org.orl.dsl.artifact.Role;
import org.orl.dsl.artifact.ShotCurve;
import org.orl.dsl.artifact.TopK;
import org.orl.dsl.artifact.TuningGrid;
import org.orl.dsl.augment.View;
import org.orl.dsl.data.ClassFolders;
import org.orl.dsl.data.ClassSubset;
import org.orl.dsl.data.Fraction;
import org.orl.dsl.data.Provides;
import org.orl.dsl.data.SmallestClass;
import org.orl.dsl.data.TrainTestSplit;
import org.orl.dsl.data.Voc07;
import org.orl.dsl.evaluate.Evaluation;
import org.orl.dsl.evaluate.FineTune;
import org.orl.dsl.evaluate.KnnClassifier;
import org.orl.dsl.evaluate.LinearProbe;
import org.orl.dsl.evaluate.LinearSvm;
import org.orl.dsl.evaluate.LowShotSvm;
import org.orl.dsl.evaluate.ProbeHeads;
import org.orl.dsl.train.BatchSize;
import org.orl.dsl.train.Epochs;
import org.orl.dsl.train.Monitor;
import org.orl.dsl.train.Sgd;
import org.orl.dsl.train.Steps;
import org.orl.experiments.recipe.ImageNetProbe28;
import org.orl.experiments.recipe.SemiSupervised1;
import org.orl.experiments.recipe.SemiSupervised10;
import org.orl.experiments.recipe.SmallProbeView;

/**
 * Every classification protocol of the paper at the size of {@link Scenes}, for an encoder of any role: on the frequent
 * classes of the folder of photos, and on two small sets of ten classes.
 *
 * <p>Needs {@code --data scenes=DIR}, see {@link Scenes}, {@code --data imagenette=DIR} (folders {@code train} and
 * {@code val} with one folder a class) and {@code --data cifar10=DIR} ({@code train} and {@code test}). Batches are of 32
 * pictures instead of 256, and the last-layer classifier learns for 30 epochs instead of 100, with its learning rate
 * divided by eight as the batch is; all else is as in the paper's settings of the same name.
 *
 * @param <R> the role of the encoder that is evaluated
 * @since 0.1
 */
public interface ScenesTables<R extends Role> {

    /**
     * The photos of the folder, with labels of the five classes that many of them show.
     *
     * @param train the images that classifiers are fitted on
     * @param test the images that they are scored on
     */
    @SmallestClass(100)
    record Frequent(ImageSet train, ImageSet test) implements TrainTestSplit {}

    /**
     * Ten classes of ImageNet.
     *
     * @param train the images that classifiers are fitted on
     * @param test the images that they are scored on
     */
    record Imagenette(ImageSet train, ImageSet test) implements TrainTestSplit {}

    /**
     * Imagenette with 10 % of its training labels, drawn.
     *
     * @param train the drawn images
     * @param test all test images
     */
    record ImagenetteTenPercent(ImageSet train, ImageSet test) implements TrainTestSplit {}

    /**
     * Imagenette with 1 % of its training labels, drawn.
     *
     * @param train the drawn images
     * @param test all test images
     */
    record ImagenetteOnePercent(ImageSet train, ImageSet test) implements TrainTestSplit {}

    /**
     * Ten classes of small pictures, enlarged.
     *
     * @param train the images that classifiers are fitted on
     * @param test the images that they are scored on
     */
    record Cifar10(ImageSet train, ImageSet test) implements TrainTestSplit {}

    /** What SVMs are fitted and scored on. */
    @Provides
    default Frequent frequent() {
        Voc07 all = Scenes.voc07();
        List<String> classes = List.of("bus", "car", "cat", "person", "train");
        return new Frequent(new ClassSubset(all.train(), classes), new ClassSubset(all.test(), classes));
    }

    /** What classifiers are trained and scored on. */
    @Provides
    default Imagenette imagenette() {
        return new Imagenette(new ClassFolders("imagenette", "train"), new ClassFolders("imagenette", "val"));
    }

    /** What encoders are fine-tuned and scored on. */
    @Provides
    default ImagenetteTenPercent tenPercent() {
        Imagenette all = imagenette();
        return new ImagenetteTenPercent(new Fraction(all.train(), 0.1, 0), all.test());
    }

    /** What encoders are fine-tuned and scored on. */
    @Provides
    default ImagenetteOnePercent onePercent() {
        Imagenette all = imagenette();
        return new ImagenetteOnePercent(new Fraction(all.train(), 0.01, 0), all.test());
    }

    /** What classifiers are trained and scored on. */
    @Provides
    default Cifar10 cifar10() {
        return new Cifar10(new ClassFolders("cifar10", "train"), new ClassFolders("cifar10", "test"));
    }

    /** As table 1, column VOC07. */
    @Evaluation(column = "VOC07, 5 classes: SVM")
    @LinearSvm(resize = Scenes.RESIZED, size = Scenes.PIXELS)
    MeanAp frequentSvm(Frequent frequent, Encoder<R> encoder);

    /** As table 2. */
    @Evaluation(column = "VOC07, 5 classes: low-shot")
    @LowShotSvm(
            shots = {1, 2, 4, 8, 16},
            resize = Scenes.RESIZED,
            size = Scenes.PIXELS)
    ShotCurve lowShot(Frequent frequent, Encoder<R> encoder);

    /** Votes of the nearest training images. */
    @Evaluation(column = "Imagenette kNN")
    @KnnClassifier(resize = Scenes.RESIZED, crop = Scenes.PIXELS)
    TopK imagenetteKnn(Imagenette imagenette, Encoder<R> encoder);

    /** As table 1, column ImageNet, without changes of colour. */
    @Evaluation(column = "Imagenette linear")
    @LinearProbe(resize = Scenes.RESIZED, crop = Scenes.PIXELS)
    @ImageNetProbe28
    @Monitor(everyEpochs = 14)
    @BatchSize(32)
    TopK imagenetteLinear(Imagenette imagenette, Encoder<R> encoder, @SmallProbeView View view);

    /** A linear classifier on the last stage alone. */
    @Evaluation(column = "Imagenette last layer")
    @LinearProbe(heads = ProbeHeads.LAST, resize = Scenes.RESIZED, crop = Scenes.PIXELS)
    @Epochs(30)
    @BatchSize(32)
    @Sgd(lr = 3.75, momentum = 0.9, weightDecay = 0)
    @Steps(
            at = {18, 24},
            gamma = 0.1)
    TopK imagenetteLast(Imagenette imagenette, Encoder<R> encoder, @SmallProbeView View view);

    /** As table 3, columns of 10 %. */
    @Evaluation(column = "Imagenette 10 %")
    @FineTune(
            lr = {0.001, 0.01, 0.1},
            headRate = {1, 10, 100},
            resize = Scenes.RESIZED,
            crop = Scenes.PIXELS)
    @SemiSupervised10
    @BatchSize(32)
    TuningGrid imagenetteTenPercent(ImagenetteTenPercent imagenette, Encoder<R> encoder, @SmallProbeView View view);

    /** As table 3, columns of 1 %: two pictures a class. */
    @Evaluation(column = "Imagenette 1 %")
    @FineTune(
            lr = {0.001, 0.01, 0.1},
            headRate = {1, 10, 100},
            resize = Scenes.RESIZED,
            crop = Scenes.PIXELS)
    @SemiSupervised1
    @BatchSize(20)
    TuningGrid imagenetteOnePercent(ImagenetteOnePercent imagenette, Encoder<R> encoder, @SmallProbeView View view);

    /** Votes of the nearest training images. */
    @Evaluation(column = "CIFAR-10 kNN")
    @KnnClassifier(resize = Scenes.RESIZED, crop = Scenes.PIXELS)
    TopK cifarKnn(Cifar10 cifar, Encoder<R> encoder);

    /** As table 1, column ImageNet, without changes of colour. */
    @Evaluation(column = "CIFAR-10 linear")
    @LinearProbe(resize = Scenes.RESIZED, crop = Scenes.PIXELS)
    @ImageNetProbe28
    @Monitor(everyEpochs = 14)
    @BatchSize(32)
    TopK cifarLinear(Cifar10 cifar, Encoder<R> encoder, @SmallProbeView View view);
}
