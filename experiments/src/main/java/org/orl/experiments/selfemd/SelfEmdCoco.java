package org.orl.experiments.selfemd;

import org.orl.dsl.Experiment;
import org.orl.dsl.artifact.Architecture;
import org.orl.dsl.artifact.Encoder;
import org.orl.dsl.artifact.ImageSet;
import org.orl.dsl.artifact.MeanAp;
import org.orl.dsl.artifact.Role;
import org.orl.dsl.augment.RandomResizedCrop;
import org.orl.dsl.augment.View;
import org.orl.dsl.data.Coco;
import org.orl.dsl.data.Provides;
import org.orl.dsl.data.Voc07;
import org.orl.dsl.evaluate.Evaluation;
import org.orl.dsl.evaluate.LinearSvm;
import org.orl.dsl.network.DenseMlp;
import org.orl.dsl.network.ResNet;
import org.orl.dsl.stage.SelfEmd;
import org.orl.dsl.stage.Stage;
import org.orl.experiments.recipe.ByolFirst;
import org.orl.experiments.recipe.ByolSecond;
import org.orl.experiments.recipe.Pretraining;

/**
 * Self-EMD on COCO, ResNet-50, 800 epochs: a baseline of the paper's table 4.
 *
 * <p>Self-EMD has no public code; all but heads, pooling and loss is as in the paper's BYOL, so that the two rows differ in
 * these alone. Needs {@code --data coco=DIR} and, for its evaluation, {@code --data voc07=DIR/VOCdevkit/VOC2007}.
 *
 * @since 0.1
 */
@Experiment(id = "selfemd-coco", title = "Self-EMD on COCO, ResNet-50, 800 epochs", paper = "arXiv:2011.13677")
@Pretraining
public abstract class SelfEmdCoco {

    /** The encoder that is trained. */
    public interface ImageLevel extends Role {}

    /** What is pre-trained on. */
    @Provides
    protected ImageSet images() {
        return Coco.train2017();
    }

    /** What encoders are compared on. */
    @Provides
    protected Voc07 voc07() {
        return Voc07.standard();
    }

    /** The shape of the encoder. */
    @Provides
    @ResNet(depth = 50)
    @DenseMlp(hidden = 4096, out = 256)
    protected abstract Architecture network();

    /** Image-level pre-training. */
    @Stage
    @SelfEmd(momentum = 0.99, predictorHidden = 4096, epsilon = 0.05, iterations = 10)
    protected abstract Encoder<ImageLevel> pretrainImages(
            ImageSet images,
            Architecture network,
            @RandomResizedCrop @ByolFirst View first,
            @RandomResizedCrop @ByolSecond View second);

    /** How good the encoder is on VOC07. */
    @Evaluation(row = "Self-EMD", column = "VOC07 SVM")
    @LinearSvm
    protected abstract MeanAp selfEmdSvm(Voc07 voc07, Encoder<ImageLevel> encoder);
}
