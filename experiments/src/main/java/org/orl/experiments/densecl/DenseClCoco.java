package org.orl.experiments.densecl;

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
import org.orl.dsl.stage.DenseCl;
import org.orl.dsl.stage.Stage;
import org.orl.experiments.recipe.MoCoTraining;
import org.orl.experiments.recipe.MoCoView;

/**
 * DenseCL on COCO, ResNet-50, 800 epochs: a baseline of the paper's table 4.
 *
 * <p>The numbers are those of DenseCL's own configuration for COCO. Needs {@code --data coco=DIR} and, for its evaluation,
 * {@code --data voc07=DIR/VOCdevkit/VOC2007}.
 *
 * @since 0.1
 */
@Experiment(id = "densecl-coco", title = "DenseCL on COCO, ResNet-50, 800 epochs", paper = "arXiv:2011.09157")
@MoCoTraining
public abstract class DenseClCoco {

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
    @DenseCl(momentum = 0.999, queue = 65536, temperature = 0.2, lambda = 0.5, denseHidden = 2048, denseOut = 128)
    protected abstract Encoder<ImageLevel> pretrainImages(
            ImageSet images,
            Architecture network,
            @RandomResizedCrop(minScale = 0.2) @MoCoView View first,
            @RandomResizedCrop(minScale = 0.2) @MoCoView View second);

    /** How good the encoder is on VOC07. */
    @Evaluation(row = "DenseCL", column = "VOC07 SVM")
    @LinearSvm
    protected abstract MeanAp denseClSvm(Voc07 voc07, Encoder<ImageLevel> encoder);
}
