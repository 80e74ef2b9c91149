package org.orl.experiments.supervised;

import org.orl.dsl.Experiment;
import org.orl.dsl.artifact.Architecture;
import org.orl.dsl.artifact.Encoder;
import org.orl.dsl.artifact.ImageSet;
import org.orl.dsl.augment.RandomHorizontalFlip;
import org.orl.dsl.augment.RandomResizedCrop;
import org.orl.dsl.augment.View;
import org.orl.dsl.data.Provides;
import org.orl.dsl.stage.Stage;
import org.orl.dsl.stage.Supervised;
import org.orl.dsl.train.BatchSize;
import org.orl.dsl.train.Epochs;
import org.orl.dsl.train.Sgd;
import org.orl.dsl.train.Steps;

/**
 * The Supervised row from scratch: ResNet-50 on the labels of ImageNet, 90 epochs.
 *
 * <p>torchvision's recipe for the weights {@code IMAGENET1K_V1}: batch 256, SGD at 0.1 that falls to a tenth every 30
 * epochs, no warm-up. Initial weights are this project's, normal by fan-in where torchvision's are by fan-out. Needs
 * {@code --data imagenet=DIR}.
 *
 * @since 0.1
 */
@Experiment(
        id = "supervised-imagenet",
        title = "Supervised on ImageNet, ResNet-50, 90 epochs from scratch",
        paper = "arXiv:1512.03385",
        row = "Supervised")
@Epochs(90)
@BatchSize(256)
@Sgd(lr = 0.1, momentum = 0.9, weightDecay = 1e-4)
@Steps(
        at = {30, 60},
        gamma = 0.1)
public abstract class SupervisedImageNet extends SupervisedTables {

    /** What is trained on. */
    @Provides
    protected ImageSet images() {
        return imagenet().train();
    }

    /** Training with labels. */
    @Stage
    @Supervised(classes = Supervised.Classes.ONE)
    protected abstract Encoder<Labelled> trainWithLabels(
            ImageSet images, Architecture network, @RandomResizedCrop(size = 224) @RandomHorizontalFlip View view);
}
