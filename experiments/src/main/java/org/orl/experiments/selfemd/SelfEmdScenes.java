package org.orl.experiments.selfemd;

import org.orl.dsl.Experiment;
import org.orl.dsl.artifact.Architecture;
import org.orl.dsl.artifact.Encoder;
import org.orl.dsl.artifact.ImageSet;
import org.orl.dsl.artifact.MeanAp;
import org.orl.dsl.augment.RandomResizedCrop;
import org.orl.dsl.augment.View;
import org.orl.dsl.data.Voc07;
import org.orl.dsl.evaluate.LinearSvm;
import org.orl.dsl.network.DenseMlp;
import org.orl.dsl.network.ResNet;
import org.orl.dsl.stage.SelfEmd;
import org.orl.dsl.train.Sgd;
import org.orl.dsl.train.Warmup;
import org.orl.experiments.recipe.ByolFirst;
import org.orl.experiments.recipe.ByolSecond;
import org.orl.experiments.recipe.ScenesTraining;
import org.orl.experiments.scenes.Scenes;

/**
 * Self-EMD on a folder of photos, at the size of {@link Scenes}.
 *
 * <p>Needs {@code --data scenes=DIR}, see {@link Scenes}.
 *
 * @since 0.1
 */
@Experiment(id = "selfemd-scenes", title = "Self-EMD on a folder of photos", paper = "arXiv:2011.13677")
@ScenesTraining
@Sgd(lr = 0.1)
@Warmup(epochs = 1)
public abstract class SelfEmdScenes extends SelfEmdCoco {

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
    @DenseMlp(hidden = 256, out = 128)
    protected abstract Architecture network();

    @Override
    @SelfEmd(momentum = 0.97, predictorHidden = 256)
    protected abstract Encoder<ImageLevel> pretrainImages(
            ImageSet images,
            Architecture network,
            @RandomResizedCrop(size = Scenes.PIXELS) @ByolFirst View first,
            @RandomResizedCrop(size = Scenes.PIXELS) @ByolSecond View second);

    @Override
    @LinearSvm(resize = Scenes.RESIZED, size = Scenes.PIXELS)
    protected abstract MeanAp selfEmdSvm(Voc07 voc07, Encoder<ImageLevel> encoder);
}
