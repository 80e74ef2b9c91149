package org.orl.experiments.moco;

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
import org.orl.dsl.stage.MoCo;
import org.orl.dsl.stage.Stage;
import org.orl.experiments.recipe.MoCoTraining;
import org.orl.experiments.recipe.MoCoView;

/**
 * MoCo v2 on COCO, ResNet-50, 800 epochs: a baseline of the paper's table 1.
 *
 * <p>The numbers are those of the official configuration {@code moco/coco/r50_v2_bs256_ep800.py}. Needs {@code --data
 * coco=DIR} and, for its evaluation, {@code --data voc07=DIR/VOCdevkit/VOC2007}.
 *
 * @since 0.1
 */
@Experiment(id = "moco-coco", title = "MoCo v2 on COCO, ResNet-50, 800 epochs", paper = "arXiv:2003.04297")
@MoCoTraining
public abstract class MoCoCoco {

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
    @MoCo(momentum = 0.999, queue = 65536, temperature = 0.2)
    protected abstract Encoder<ImageLevel> pretrainImages(
            ImageSet images,
            Architecture network,
            @RandomResizedCrop(minScale = 0.2) @MoCoView View first,
            @RandomResizedCrop(minScale = 0.2) @MoCoView View second);

    /** How good the encoder is on VOC07. */
    @Evaluation(row = "MoCo v2", column = "VOC07 SVM")
    @LinearSvm
    protected abstract MeanAp moCoSvm(Voc07 voc07, Encoder<ImageLevel> encoder);
}
