package org.orl.experiments.interclr;

import org.orl.dsl.Experiment;
import org.orl.dsl.artifact.Architecture;
import org.orl.dsl.artifact.Encoder;
import org.orl.dsl.artifact.ImageSet;
import org.orl.dsl.artifact.MeanAp;
import org.orl.dsl.augment.RandomResizedCrop;
import org.orl.dsl.augment.View;
import org.orl.dsl.data.Voc07;
import org.orl.dsl.evaluate.LinearSvm;
import org.orl.dsl.network.Mlp;
import org.orl.dsl.network.ResNet;
import org.orl.dsl.stage.InterClr;
import org.orl.dsl.train.Sgd;
import org.orl.experiments.recipe.MoCoView;
import org.orl.experiments.recipe.ScenesTraining;
import org.orl.experiments.scenes.Scenes;

/**
 * InterCLR on a folder of photos, at the size of {@link Scenes}.
 *
 * <p>Needs {@code --data scenes=DIR}, see {@link Scenes}.
 *
 * @since 0.1
 */
@Experiment(id = "interclr-scenes", title = "InterCLR on a folder of photos", paper = "arXiv:2008.11702")
@ScenesTraining
@Sgd(lr = 0.1)
public abstract class InterClrScenes extends InterClrCoco {

    @Override
    protected ImageSet images() {
        return Scenes.pretrain();
    }

    @Override
    protected Voc07 voc07() {
        return Scenes.voc07();
    }

    @Override
    @ResNet(depth = 18, width = Scenes.WIDTH)
    @Mlp(hidden = 256, out = 128)
    protected abstract Architecture network();

    @Override
    @InterClr(
            momentum = 0.99,
            queue = 1024,
            clusters = 22,
            smallest = 10,
            pool = 704,
            negatives = 64,
            resize = Scenes.RESIZED,
            crop = Scenes.PIXELS)
    protected abstract Encoder<ImageLevel> pretrainImages(
            ImageSet images,
            Architecture network,
            @RandomResizedCrop(size = Scenes.PIXELS, minScale = 0.2) @MoCoView View first,
            @RandomResizedCrop(size = Scenes.PIXELS, minScale = 0.2) @MoCoView View second);

    @Override
    @LinearSvm(resize = Scenes.RESIZED, size = Scenes.PIXELS)
    protected abstract MeanAp interClrSvm(Voc07 voc07, Encoder<ImageLevel> encoder);
}
