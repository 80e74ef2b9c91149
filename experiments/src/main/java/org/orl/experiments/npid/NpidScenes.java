package org.orl.experiments.npid;

import org.orl.dsl.Experiment;
import org.orl.dsl.artifact.Architecture;
import org.orl.dsl.artifact.Encoder;
import org.orl.dsl.artifact.ImageSet;
import org.orl.dsl.artifact.MeanAp;
import org.orl.dsl.augment.RandomResizedCrop;
import org.orl.dsl.augment.View;
import org.orl.dsl.data.Voc07;
import org.orl.dsl.evaluate.LinearSvm;
import org.orl.dsl.network.ResNet;
import org.orl.dsl.stage.Npid;
import org.orl.dsl.train.Sgd;
import org.orl.experiments.recipe.MoCoView;
import org.orl.experiments.recipe.ScenesTraining;
import org.orl.experiments.scenes.Scenes;

/**
 * Instance discrimination on a folder of photos, at the size of {@link Scenes}.
 *
 * <p>Needs {@code --data scenes=DIR}, see {@link Scenes}.
 *
 * @since 0.1
 */
@Experiment(id = "npid-scenes", title = "NPID on a folder of photos", paper = "arXiv:1805.01978")
@ScenesTraining
@Sgd(lr = 0.1)
public abstract class NpidScenes extends NpidCoco {

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
    protected abstract Architecture network();

    @Override
    @Npid(negatives = 1024)
    protected abstract Encoder<ImageLevel> pretrainImages(
            ImageSet images,
            Architecture network,
            @RandomResizedCrop(size = Scenes.PIXELS, minScale = 0.2) @MoCoView View view);

    @Override
    @LinearSvm(resize = Scenes.RESIZED, size = Scenes.PIXELS)
    protected abstract MeanAp npidSvm(Voc07 voc07, Encoder<ImageLevel> encoder);
}
