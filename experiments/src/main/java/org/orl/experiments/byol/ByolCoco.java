package org.orl.experiments.byol;

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
import org.orl.dsl.stage.Byol;
import org.orl.dsl.stage.Stage;
import org.orl.experiments.recipe.ByolFirst;
import org.orl.experiments.recipe.ByolSecond;
import org.orl.experiments.recipe.Pretraining;

/**
 * BYOL on COCO, ResNet-50, 800 epochs: the image-level baseline of the paper, and the first stage of ORL.
 *
 * <p>Needs {@code --data coco=DIR} and, for its evaluation, {@code --data voc07=DIR/VOCdevkit/VOC2007}.
 *
 * @since 0.1
 */
@Experiment(id = "byol-coco", title = "BYOL on COCO, ResNet-50, 800 epochs", paper = "arXiv:2006.07733")
@Pretraining
public abstract class ByolCoco {

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
    @Mlp(hidden = 4096, out = 256)
    protected abstract Architecture network();

    /** Image-level pre-training. */
    @Stage
    @Byol(momentum = 0.99, predictorHidden = 4096)
    protected abstract Encoder<ImageLevel> pretrainImages(
            ImageSet images,
            Architecture network,
            @RandomResizedCrop @ByolFirst View first,
            @RandomResizedCrop @ByolSecond View second);

    /** Table 1, column VOC07. */
    @Evaluation(row = "BYOL", column = "VOC07 SVM")
    @LinearSvm
    protected abstract MeanAp byolSvm(Voc07 voc07, Encoder<ImageLevel> encoder);
}
