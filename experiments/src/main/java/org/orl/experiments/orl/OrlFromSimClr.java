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
import org.orl.dsl.train.Warmup;
import org.orl.experiments.recipe.SimClrView;

/**
 * ORL whose regions are found by SimCLR instead of BYOL; stage 3 is as ever, from scratch.
 *
 * <p>Stage 1 has the settings of the SimCLR baseline; the encoder has ORL's projector, which all stages share.
 *
 * @since 0.1
 */
@Experiment(id = "orl-from-simclr-coco", title = "ORL on COCO whose first stage is SimCLR", paper = "arXiv:2106.11952")
public abstract class OrlFromSimClr extends OrlCoco {

    @Override
    @Lars(lr = 0.6, momentum = 0.9, weightDecay = 1e-6, eta = 1e-3)
    @Warmup(epochs = 10)
    @SimClr(temperature = 0.1)
    protected abstract Encoder<ImageLevel> pretrainImages(
            ImageSet images,
            Architecture network,
            @RandomResizedCrop @SimClrView View first,
            @RandomResizedCrop @SimClrView View second);

    @Override
    @Evaluation(row = "SimCLR", column = "VOC07 SVM")
    protected abstract MeanAp byolSvm(Voc07 voc07, Encoder<ImageLevel> encoder);

    @Override
    @Evaluation(row = "ORL from SimCLR", column = "VOC07 SVM")
    protected abstract MeanAp orlSvm(Voc07 voc07, Encoder<ObjectLevel> encoder);
}
