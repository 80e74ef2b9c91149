package org.orl.experiments.simclr;

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
import org.orl.dsl.train.Lars;
import org.orl.dsl.train.Warmup;
import org.orl.experiments.recipe.ScenesTraining;
import org.orl.experiments.recipe.SimClrView;
import org.orl.experiments.scenes.Scenes;

/**
 * SimCLR on a folder of photos, at the size of {@link Scenes}.
 *
 * <p>Data and size are those of {@link Scenes} and of the other experiments on it.
 *
 * @since 0.1
 */
@Experiment(id = "simclr-scenes", title = "SimCLR on a folder of photos", paper = "arXiv:2002.05709")
@ScenesTraining
@Lars(lr = 0.6)
@Warmup(epochs = 1)
public abstract class SimClrScenes extends SimClrCoco {

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
    protected abstract Encoder<ImageLevel> pretrainImages(
            ImageSet images,
            Architecture network,
            @RandomResizedCrop(size = Scenes.PIXELS) @SimClrView View first,
            @RandomResizedCrop(size = Scenes.PIXELS) @SimClrView View second);

    @Override
    @LinearSvm(resize = Scenes.RESIZED, size = Scenes.PIXELS)
    protected abstract MeanAp simClrSvm(Voc07 voc07, Encoder<ImageLevel> encoder);
}
