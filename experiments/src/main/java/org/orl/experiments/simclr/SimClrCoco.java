package org.orl.experiments.simclr;

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
import org.orl.dsl.stage.SimClr;
import org.orl.dsl.stage.Stage;
import org.orl.dsl.train.BatchSize;
import org.orl.dsl.train.Cosine;
import org.orl.dsl.train.Epochs;
import org.orl.dsl.train.Lars;
import org.orl.dsl.train.Warmup;
import org.orl.experiments.recipe.SimClrView;

/**
 * SimCLR on COCO, ResNet-50, 800 epochs: a baseline of the paper's table 1.
 *
 * <p>The numbers are those of the official configuration {@code simclr/coco/r50_bs512_ep800.py}. Needs {@code --data
 * coco=DIR} and, for its evaluation, {@code --data voc07=DIR/VOCdevkit/VOC2007}.
 *
 * @since 0.1
 */
@Experiment(id = "simclr-coco", title = "SimCLR on COCO, ResNet-50, 800 epochs", paper = "arXiv:2002.05709")
@Epochs(800)
@BatchSize(512)
@Lars(lr = 0.6, momentum = 0.9, weightDecay = 1e-6, eta = 1e-3)
@Cosine
@Warmup(epochs = 10, ratio = 1e-4)
public abstract class SimClrCoco {

    /** The encoder that compares whole images. */
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
    @Mlp(hidden = 2048, out = 128, batchNorm = Mlp.BatchNorm.BOTH)
    protected abstract Architecture network();

    /** Image-level pre-training. */
    @Stage
    @SimClr(temperature = 0.1)
    protected abstract Encoder<ImageLevel> pretrainImages(
            ImageSet images,
            Architecture network,
            @RandomResizedCrop @SimClrView View first,
            @RandomResizedCrop @SimClrView View second);

    /** Table 1, column VOC07. */
    @Evaluation(row = "SimCLR", column = "VOC07 SVM")
    @LinearSvm
    protected abstract MeanAp simClrSvm(Voc07 voc07, Encoder<ImageLevel> encoder);
}
