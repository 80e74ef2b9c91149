package org.orl.experiments.orl;

import org.orl.dsl.Experiment;
import org.orl.dsl.Without;
import org.orl.dsl.artifact.Architecture;
import org.orl.dsl.artifact.Encoder;
import org.orl.dsl.artifact.ImageSet;
import org.orl.dsl.artifact.MeanAp;
import org.orl.dsl.augment.RandomResizedCrop;
import org.orl.dsl.augment.View;
import org.orl.dsl.data.Voc07;
import org.orl.dsl.evaluate.Evaluation;
import org.orl.dsl.stage.MoCo;
import org.orl.dsl.train.Warmup;
import org.orl.experiments.recipe.MoCoView;
import org.orl.experiments.scenes.Scenes;

/**
 * {@link OrlScenes} whose regions are found by MoCo v2 instead of BYOL.
 *
 * @since 0.1
 */
@Experiment(
        id = "orl-from-moco-scenes",
        title = "ORL on a folder of photos whose first stage is MoCo v2",
        paper = "arXiv:2106.11952")
public abstract class OrlFromMoCoScenes extends OrlScenes {

    @Override
    @Without(Warmup.class)
    @MoCo(momentum = 0.99, queue = 1024)
    protected abstract Encoder<ImageLevel> pretrainImages(
            ImageSet images,
            Architecture network,
            @RandomResizedCrop(size = Scenes.PIXELS, minScale = 0.2) @MoCoView View first,
            @RandomResizedCrop(size = Scenes.PIXELS, minScale = 0.2) @MoCoView View second);

    @Override
    @Evaluation(row = "MoCo v2", column = "VOC07 SVM")
    protected abstract MeanAp byolSvm(Voc07 voc07, Encoder<ImageLevel> encoder);

    @Override
    @Evaluation(row = "ORL from MoCo v2", column = "VOC07 SVM")
    protected abstract MeanAp orlSvm(Voc07 voc07, Encoder<ObjectLevel> encoder);
}
