package org.orl.experiments.orl;

import org.orl.dsl.Experiment;
import org.orl.dsl.artifact.Encoder;
import org.orl.dsl.artifact.TuningGrid;
import org.orl.dsl.augment.View;
import org.orl.dsl.data.ImageNet;
import org.orl.dsl.evaluate.Evaluation;
import org.orl.experiments.recipe.ProbeView;
import org.orl.experiments.recipe.SemiSupervised10;

/**
 * ORL on COCO, fine-tuned on 10 % of ImageNet's labels: SimCLR's list {@code 10percent.txt}, a weaker weight decay.
 *
 * @since 0.1
 */
@Experiment(
        id = "orl-coco-semi-10",
        title = "ORL on COCO, fine-tuned on 10 % of ImageNet's labels",
        paper = "arXiv:2106.11952")
public abstract class OrlCocoSemi10 extends OrlCocoSemi1 {

    @Override
    protected ImageNet imagenet() {
        return ImageNet.folders().listed("10percent.txt");
    }

    @Override
    @Evaluation(row = "BYOL", column = "ImageNet 10 %")
    @SemiSupervised10
    protected abstract TuningGrid byolSemi(ImageNet imagenet, Encoder<ImageLevel> encoder, @ProbeView View view);

    @Override
    @Evaluation(row = "ORL", column = "ImageNet 10 %")
    @SemiSupervised10
    protected abstract TuningGrid orlSemi(ImageNet imagenet, Encoder<ObjectLevel> encoder, @ProbeView View view);
}
