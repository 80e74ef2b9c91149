package org.orl.experiments.odc;

import org.orl.dsl.Experiment;
import org.orl.dsl.artifact.Architecture;
import org.orl.dsl.artifact.Encoder;
import org.orl.dsl.artifact.ImageSet;
import org.orl.dsl.artifact.MeanAp;
import org.orl.dsl.augment.RandomResizedCrop;
import org.orl.dsl.augment.View;
import org.orl.dsl.data.Voc07;
import org.orl.dsl.evaluate.LinearSvm;
import org.orl.dsl.network.ClusteringMlp;
import org.orl.dsl.network.ResNet;
import org.orl.dsl.stage.Odc;
import org.orl.dsl.train.Sgd;
import org.orl.experiments.recipe.MoCoView;
import org.orl.experiments.recipe.ScenesTraining;
import org.orl.experiments.scenes.Scenes;

/**
 * Online deep clustering on a folder of photos, at the size of {@link Scenes}.
 *
 * <p>Needs {@code --data scenes=DIR}, see {@link Scenes}.
 *
 * @since 0.1
 */
@Experiment(id = "odc-scenes", title = "ODC on a folder of photos", paper = "arXiv:2006.10645")
@ScenesTraining
@Sgd(lr = 0.1)
public abstract class OdcScenes extends OdcCoco {

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
    @ClusteringMlp(hidden = 512, out = 128)
    protected abstract Architecture network();

    @Override
    @Odc(clusters = 22, smallest = 10, resize = Scenes.RESIZED, crop = Scenes.PIXELS)
    protected abstract Encoder<ImageLevel> pretrainImages(
            ImageSet images,
            Architecture network,
            @RandomResizedCrop(size = Scenes.PIXELS, minScale = 0.2) @MoCoView View view);

    @Override
    @LinearSvm(resize = Scenes.RESIZED, size = Scenes.PIXELS)
    protected abstract MeanAp odcSvm(Voc07 voc07, Encoder<ImageLevel> encoder);
}
