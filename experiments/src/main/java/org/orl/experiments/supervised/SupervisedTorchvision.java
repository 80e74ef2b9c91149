package org.orl.experiments.supervised;

import org.orl.dsl.Experiment;
import org.orl.dsl.artifact.Architecture;
import org.orl.dsl.artifact.Encoder;
import org.orl.dsl.stage.Imported;
import org.orl.dsl.stage.Stage;

/**
 * The Supervised row: torchvision's ResNet-50, trained with the labels of ImageNet.
 *
 * <p>The weights are {@code ResNet50_Weights.IMAGENET1K_V1} (76.13 top-1), under the name under which torchvision
 * downloads them; {@code --data torchvision=DIR} is their folder, such as {@code ~/.cache/torch/hub/checkpoints}. The
 * later {@code V2} weights (80.86, another recipe) do not belong beside tables of 2021.
 *
 * @since 0.1
 */
@Experiment(
        id = "supervised-torchvision",
        title = "Supervised on ImageNet, ResNet-50, weights of torchvision",
        paper = "arXiv:1512.03385",
        row = "Supervised")
public abstract class SupervisedTorchvision extends SupervisedTables {

    /** Weights that others trained. */
    @Stage
    @Imported(dataset = "torchvision", file = "resnet50-0676ba61.pth")
    protected abstract Encoder<Labelled> importWeights(Architecture network);
}
