package org.orl.experiments.odc;

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
import org.orl.dsl.network.ClusteringMlp;
import org.orl.dsl.network.ResNet;
import org.orl.dsl.stage.Odc;
import org.orl.dsl.stage.Stage;
import org.orl.experiments.recipe.MoCoTraining;
import org.orl.experiments.recipe.MoCoView;

/**
 * Online deep clustering on COCO, ResNet-50, 800 epochs.
 *
 * <p>There is no official configuration for COCO. Clusters hold 128 images on average, as on ImageNet; training is that of
 * the MoCo rows, memory and head are those of the official configuration for ImageNet. Needs {@code --data coco=DIR} and,
 * for its evaluation, {@code --data voc07=DIR/VOCdevkit/VOC2007}.
 *
 * @since 0.1
 */
@Experiment(id = "odc-coco", title = "ODC on COCO, ResNet-50, 800 epochs", paper = "arXiv:2006.10645")
@MoCoTraining
public abstract class OdcCoco {

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
    @ClusteringMlp(hidden = 512, out = 256, dropout = 0.5)
    protected abstract Architecture network();

    /** Image-level pre-training. */
    @Stage
    @Odc(clusters = 925, momentum = 0.5, smallest = 20)
    protected abstract Encoder<ImageLevel> pretrainImages(
            ImageSet images, Architecture network, @RandomResizedCrop(minScale = 0.2) @MoCoView View view);

    /** How good the encoder is on VOC07. */
    @Evaluation(row = "ODC", column = "VOC07 SVM")
    @LinearSvm
    protected abstract MeanAp odcSvm(Voc07 voc07, Encoder<ImageLevel> encoder);
}
