package org.orl.experiments.orl;

import org.orl.dsl.Experiment;
import org.orl.dsl.artifact.Encoder;
import org.orl.dsl.artifact.TuningGrid;
import org.orl.dsl.augment.View;
import org.orl.dsl.data.ImageNet;
import org.orl.dsl.data.Provides;
import org.orl.dsl.evaluate.Evaluation;
import org.orl.dsl.evaluate.FineTune;
import org.orl.experiments.recipe.ProbeView;
import org.orl.experiments.recipe.SemiSupervised1;

/**
 * ORL on COCO, fine-tuned on 1 % of ImageNet's labels.
 *
 * <p>Shares all stages of {@link OrlCoco}. The training images are those of SimCLR's list, {@code 1percent.txt} in the
 * folder of ImageNet.
 *
 * @since 0.1
 */
@Experiment(
        id = "orl-coco-semi-1",
        title = "ORL on COCO, fine-tuned on 1 % of ImageNet's labels",
        paper = "arXiv:2106.11952")
public abstract class OrlCocoSemi1 extends OrlCoco {

    /** What is fine-tuned and scored on. */
    @Provides
    protected ImageNet imagenet() {
        return ImageNet.folders().listed("1percent.txt");
    }

    /** Semi-supervised classification, BYOL. */
    @Evaluation(row = "BYOL", column = "ImageNet 1 %")
    @FineTune(
            lr = {0.001, 0.01, 0.1},
            headRate = {1, 10, 100})
    @SemiSupervised1
    protected abstract TuningGrid byolSemi(ImageNet imagenet, Encoder<ImageLevel> encoder, @ProbeView View view);

    /** Semi-supervised classification, ORL. */
    @Evaluation(row = "ORL", column = "ImageNet 1 %")
    @FineTune(
            lr = {0.001, 0.01, 0.1},
            headRate = {1, 10, 100})
    @SemiSupervised1
    protected abstract TuningGrid orlSemi(ImageNet imagenet, Encoder<ObjectLevel> encoder, @ProbeView View view);
}
