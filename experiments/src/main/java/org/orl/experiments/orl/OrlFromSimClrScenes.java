package org.orl.experiments.orl;

import org.orl.dsl.Experiment;
import org.orl.dsl.artifact.Architecture;
import org.orl.dsl.artifact.Encoder;
import org.orl.dsl.artifact.ImageSet;
import org.orl.dsl.artifact.MeanAp;
import org.orl.dsl.augment.RandomResizedCrop;
import org.orl.dsl.augment.View;
import org.orl.dsl.data.Voc07;
import org.orl.dsl.evaluate.Evaluation;
import org.orl.dsl.stage.SimClr;
import org.orl.dsl.train.Lars;
import org.orl.experiments.recipe.SimClrView;
import org.orl.experiments.scenes.Scenes;

/**
 * {@link OrlScenes} whose regions are found by SimCLR instead of BYOL.
 *
 * @since 0.1
 */
@Experiment(
        id = "orl-from-simclr-scenes",
        title = "ORL on a folder of photos whose first stage is SimCLR",
        paper = "arXiv:2106.11952")
public abstract class OrlFromSimClrScenes extends OrlScenes {

    @Override
    @Lars(lr = 0.6)
    @SimClr(temperature = 0.1)
    protected abstract Encoder<ImageLevel> pretrainImages(
            ImageSet images,
            Architecture network,
            @RandomResizedCrop(size = Scenes.PIXELS) @SimClrView View first,
            @RandomResizedCrop(size = Scenes.PIXELS) @SimClrView View second);

    @Override
    @Evaluation(row = "SimCLR", column = "VOC07 SVM")
    protected abstract MeanAp byolSvm(Voc07 voc07, Encoder<ImageLevel> encoder);

    @Override
    @Evaluation(row = "ORL from SimCLR", column = "VOC07 SVM")
    protected abstract MeanAp orlSvm(Voc07 voc07, Encoder<ObjectLevel> encoder);
}
