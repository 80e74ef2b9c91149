package org.orl.experiments.orl;

import org.orl.dsl.Experiment;
import org.orl.dsl.artifact.Architecture;
import org.orl.dsl.artifact.Correspondences;
import org.orl.dsl.artifact.Encoder;
import org.orl.dsl.artifact.ImageSet;
import org.orl.dsl.artifact.MeanAp;
import org.orl.dsl.artifact.Neighbours;
import org.orl.dsl.artifact.Proposals;
import org.orl.dsl.augment.RandomResizedCrop;
import org.orl.dsl.augment.View;
import org.orl.dsl.data.Voc07;
import org.orl.dsl.evaluate.LinearSvm;
import org.orl.dsl.network.Mlp;
import org.orl.dsl.network.ResNet;
import org.orl.dsl.stage.Byol;
import org.orl.dsl.stage.KnnRetrieval;
import org.orl.dsl.stage.Orl;
import org.orl.dsl.stage.RoiPairs;
import org.orl.dsl.train.Sgd;
import org.orl.dsl.train.Warmup;
import org.orl.experiments.recipe.ByolFirst;
import org.orl.experiments.recipe.ByolSecond;
import org.orl.experiments.recipe.ScenesTraining;
import org.orl.experiments.scenes.Scenes;

/**
 * ORL on a folder of real photos, at the size of {@link Scenes}.
 *
 * <p>Needs {@code --data scenes=DIR}, see {@link Scenes}. The filter of stage 2 is the paper's; pictures, heads and
 * schedule are smaller.
 *
 * @since 0.1
 */
@Experiment(id = "orl-scenes", title = "ORL on a folder of photos", paper = "arXiv:2106.11952")
@ScenesTraining
@Sgd(lr = 0.1)
@Warmup(epochs = 1)
public abstract class OrlScenes extends OrlCoco {

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
    @Byol(momentum = 0.97, predictorHidden = 256)
    protected abstract Encoder<ImageLevel> pretrainImages(
            ImageSet images,
            Architecture network,
            @RandomResizedCrop(size = Scenes.PIXELS) @ByolFirst View first,
            @RandomResizedCrop(size = Scenes.PIXELS) @ByolSecond View second);

    @Override
    @KnnRetrieval(resize = Scenes.RESIZED, crop = Scenes.PIXELS)
    protected abstract Neighbours retrieveNeighbours(ImageSet images, Encoder<ImageLevel> encoder);

    @Override
    @RoiPairs(patchSize = Scenes.PIXELS)
    protected abstract Correspondences pairRegions(
            ImageSet images, Encoder<ImageLevel> encoder, Neighbours neighbours, Proposals proposals);

    @Override
    @Orl(momentum = 0.97, predictorHidden = 256, patchSize = 32)
    protected abstract Encoder<ObjectLevel> pretrainObjects(
            ImageSet images,
            Architecture network,
            Correspondences pairs,
            @RandomResizedCrop(size = Scenes.PIXELS) @ByolFirst View first,
            @RandomResizedCrop(size = Scenes.PIXELS) @ByolSecond View second,
            @ByolFirst View firstPatch,
            @ByolSecond View secondPatch);

    @Override
    @LinearSvm(resize = Scenes.RESIZED, size = Scenes.PIXELS)
    protected abstract MeanAp randomSvm(Voc07 voc07, Encoder<Untrained> encoder);

    @Override
    @LinearSvm(resize = Scenes.RESIZED, size = Scenes.PIXELS)
    protected abstract MeanAp byolSvm(Voc07 voc07, Encoder<ImageLevel> encoder);

    @Override
    @LinearSvm(resize = Scenes.RESIZED, size = Scenes.PIXELS)
    protected abstract MeanAp orlSvm(Voc07 voc07, Encoder<ObjectLevel> encoder);
}
