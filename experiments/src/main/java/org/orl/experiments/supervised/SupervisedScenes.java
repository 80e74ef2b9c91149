package org.orl.experiments.supervised;

import org.orl.dsl.Experiment;
import org.orl.dsl.artifact.Architecture;
import org.orl.dsl.artifact.Encoder;
import org.orl.dsl.artifact.ImageSet;
import org.orl.dsl.artifact.MeanAp;
import org.orl.dsl.artifact.Role;
import org.orl.dsl.augment.RandomHorizontalFlip;
import org.orl.dsl.augment.RandomResizedCrop;
import org.orl.dsl.augment.View;
import org.orl.dsl.data.Provides;
import org.orl.dsl.data.Voc07;
import org.orl.dsl.evaluate.Evaluation;
import org.orl.dsl.evaluate.LinearSvm;
import org.orl.dsl.network.Mlp;
import org.orl.dsl.network.ResNet;
import org.orl.dsl.stage.Stage;
import org.orl.dsl.stage.Supervised;
import org.orl.dsl.train.Cosine;
import org.orl.dsl.train.Sgd;
import org.orl.dsl.train.Warmup;
import org.orl.experiments.recipe.ScenesTraining;
import org.orl.experiments.scenes.Scenes;

/**
 * A supervised classifier on the labelled photos of a folder, at the size of {@link
 * Scenes}.
 *
 * <p>It is trained on the labels of the photos that the evaluation is fitted on, {@code voc07_trainval.json}, where the
 * paper's Supervised row is trained on ImageNet. Needs {@code --data scenes=DIR}, see {@link Scenes}.
 *
 * @since 0.1
 */
@Experiment(id = "supervised-scenes", title = "Supervised on a folder of photos", paper = "arXiv:1512.03385")
@ScenesTraining
@Sgd(lr = 0.1)
@Cosine
@Warmup(epochs = 1)
public abstract class SupervisedScenes {

    /** The encoder that learns classes. */
    public interface Labelled extends Role {}

    /** What is trained on. */
    @Provides
    protected ImageSet images() {
        return Scenes.voc07().train();
    }

    /** What encoders are compared on. */
    @Provides
    protected Voc07 voc07() {
        return Scenes.voc07();
    }

    /** The shape of the encoder. */
    @Provides
    @ResNet(depth = 18, width = Scenes.WIDTH)
    @Mlp(hidden = 256, out = 128)
    protected abstract Architecture network();

    /** Training with labels. */
    @Stage
    @Supervised(classes = Supervised.Classes.MANY)
    protected abstract Encoder<Labelled> trainWithLabels(
            ImageSet images,
            Architecture network,
            @RandomResizedCrop(size = Scenes.PIXELS) @RandomHorizontalFlip View view);

    /** How good the encoder is on VOC07. */
    @Evaluation(row = "Supervised", column = "VOC07 SVM")
    @LinearSvm(resize = Scenes.RESIZED, size = Scenes.PIXELS)
    protected abstract MeanAp supervisedSvm(Voc07 voc07, Encoder<Labelled> encoder);
}
