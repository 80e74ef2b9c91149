package org.orl.experiments.orl;

import org.orl.dsl.Experiment;
import org.orl.dsl.artifact.Architecture;
import org.orl.dsl.artifact.Correspondences;
import org.orl.dsl.artifact.Encoder;
import org.orl.dsl.artifact.ImageSet;
import org.orl.dsl.artifact.MeanAp;
import org.orl.dsl.artifact.Neighbours;
import org.orl.dsl.artifact.Proposals;
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
import org.orl.dsl.stage.KnnRetrieval;
import org.orl.dsl.stage.Orl;
import org.orl.dsl.stage.RandomInit;
import org.orl.dsl.stage.RoiPairs;
import org.orl.dsl.stage.SelectiveSearch;
import org.orl.dsl.stage.Stage;
import org.orl.experiments.recipe.ByolFirst;
import org.orl.experiments.recipe.ByolSecond;
import org.orl.experiments.recipe.Pretraining;

/**
 * Object-level representation learning from scene images: COCO, ResNet-50, 800 epochs a stage.
 *
 * <p>The numbers are those of the paper and of its official configurations {@code orl/coco/stage1} to {@code stage3}.
 * Needs {@code --data coco=DIR} and, for its evaluations, {@code --data voc07=DIR/VOCdevkit/VOC2007}.
 *
 * @since 0.1
 */
@Experiment(id = "orl-coco", title = "ORL on COCO, ResNet-50, 800 epochs", paper = "arXiv:2106.11952")
@Pretraining
public abstract class OrlCoco {

    /** The encoder that nobody trained. */
    public interface Untrained extends Role {}

    /** The encoder that compares whole images. */
    public interface ImageLevel extends Role {}

    /** The encoder that also compares regions. */
    public interface ObjectLevel extends Role {}

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

    /** The shape of all encoders. */
    @Provides
    @ResNet(depth = 50)
    @Mlp(hidden = 4096, out = 256)
    protected abstract Architecture network();

    /** The Random row. */
    @Stage
    @RandomInit
    protected abstract Encoder<Untrained> initialise(Architecture network);

    /** Stage 1: image-level pre-training. */
    @Stage
    @Byol(momentum = 0.99, predictorHidden = 4096)
    protected abstract Encoder<ImageLevel> pretrainImages(
            ImageSet images,
            Architecture network,
            @RandomResizedCrop @ByolFirst View first,
            @RandomResizedCrop @ByolSecond View second);

    /** Stage 2: images that may show the same things. */
    @Stage
    @KnnRetrieval(k = 10)
    protected abstract Neighbours retrieveNeighbours(ImageSet images, Encoder<ImageLevel> encoder);

    /** Stage 2: regions that may show one thing. */
    @Stage
    @SelectiveSearch(mode = SelectiveSearch.Mode.FAST)
    protected abstract Proposals proposeRegions(ImageSet images);

    /** Stage 2: regions of two images that may show the same thing. */
    @Stage
    @RoiPairs(topRatio = 0.1, minSize = 96, maxAspect = 3, maxIou = 0.5, topProposals = 100)
    protected abstract Correspondences pairRegions(
            ImageSet images, Encoder<ImageLevel> encoder, Neighbours neighbours, Proposals proposals);

    /** Stage 3: object-level pre-training, from scratch. */
    @Stage
    @Orl(momentum = 0.99, predictorHidden = 4096, patchSize = 96)
    protected abstract Encoder<ObjectLevel> pretrainObjects(
            ImageSet images,
            Architecture network,
            Correspondences pairs,
            @RandomResizedCrop @ByolFirst View first,
            @RandomResizedCrop @ByolSecond View second,
            @ByolFirst View firstPatch,
            @ByolSecond View secondPatch);

    /** Table 1, column VOC07, row Random. */
    @Evaluation(row = "Random", column = "VOC07 SVM")
    @LinearSvm
    protected abstract MeanAp randomSvm(Voc07 voc07, Encoder<Untrained> encoder);

    /** Table 1, column VOC07, row BYOL. */
    @Evaluation(row = "BYOL", column = "VOC07 SVM")
    @LinearSvm
    protected abstract MeanAp byolSvm(Voc07 voc07, Encoder<ImageLevel> encoder);

    /** Table 1, column VOC07, row ORL. */
    @Evaluation(row = "ORL", column = "VOC07 SVM")
    @LinearSvm
    protected abstract MeanAp orlSvm(Voc07 voc07, Encoder<ObjectLevel> encoder);
}
