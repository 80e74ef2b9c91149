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
import org.orl.experiments.recipe.MoCoTraining;
import org.orl.experiments.recipe.MoCoView;

/**
 * ORL whose regions are found by MoCo v2 instead of BYOL; stage 3 is as ever, from scratch.
 *
 * <p>Stage 1 has the settings of the MoCo v2 baseline; the encoder has ORL's projector, which all stages share.
 *
 * @since 0.1
 */
@Experiment(id = "orl-from-moco-coco", title = "ORL on COCO whose first stage is MoCo v2", paper = "arXiv:2106.11952")
public abstract class OrlFromMoCo extends OrlCoco {

    @Override
    @MoCoTraining
    @Without(Warmup.class)
    @MoCo(momentum = 0.999, queue = 65536, temperature = 0.2)
    protected abstract Encoder<ImageLevel> pretrainImages(
            ImageSet images,
            Architecture network,
            @RandomResizedCrop(minScale = 0.2) @MoCoView View first,
            @RandomResizedCrop(minScale = 0.2) @MoCoView View second);

    @Override
    @Evaluation(row = "MoCo v2", column = "VOC07 SVM")
    protected abstract MeanAp byolSvm(Voc07 voc07, Encoder<ImageLevel> encoder);

    @Override
    @Evaluation(row = "ORL from MoCo v2", column = "VOC07 SVM")
    protected abstract MeanAp orlSvm(Voc07 voc07, Encoder<ObjectLevel> encoder);
}
