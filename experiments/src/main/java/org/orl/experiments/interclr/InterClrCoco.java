package org.orl.experiments.interclr;

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
import org.orl.dsl.network.Mlp;
import org.orl.dsl.network.ResNet;
import org.orl.dsl.stage.InterClr;
import org.orl.dsl.stage.Stage;
import org.orl.experiments.recipe.MoCoTraining;
import org.orl.experiments.recipe.MoCoView;

/**
 * InterCLR on COCO, ResNet-50, 800 epochs: MoCo v2 with a term between images.
 *
 * <p>There is no official configuration for COCO. Training is that of the other MoCo rows; clusters (of 128 images on
 * average), pool (a tenth of the images) and negatives keep the ratios of the official configuration for ImageNet. Needs
 * {@code --data coco=DIR} and, for its evaluation, {@code --data voc07=DIR/VOCdevkit/VOC2007}.
 *
 * @since 0.1
 */
@Experiment(id = "interclr-coco", title = "InterCLR on COCO, ResNet-50, 800 epochs", paper = "arXiv:2008.11702")
@MoCoTraining
public abstract class InterClrCoco {

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
    @Mlp(hidden = 2048, out = 128, batchNorm = Mlp.BatchNorm.NONE)
    protected abstract Architecture network();

    /** Image-level pre-training. */
    @Stage
    @InterClr(momentum = 0.999, queue = 65536, temperature = 0.2, clusters = 925, pool = 11829, negatives = 1514)
    protected abstract Encoder<ImageLevel> pretrainImages(
            ImageSet images,
            Architecture network,
            @RandomResizedCrop(minScale = 0.2) @MoCoView View first,
            @RandomResizedCrop(minScale = 0.2) @MoCoView View second);

    /** How good the encoder is on VOC07. */
    @Evaluation(row = "InterCLR", column = "VOC07 SVM")
    @LinearSvm
    protected abstract MeanAp interClrSvm(Voc07 voc07, Encoder<ImageLevel> encoder);
}
