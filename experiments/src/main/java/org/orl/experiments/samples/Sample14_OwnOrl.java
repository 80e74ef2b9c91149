package org.orl.experiments.samples;

import org.orl.dsl.Experiment;
import org.orl.dsl.artifact.Architecture;
import org.orl.dsl.artifact.Correspondences;
import org.orl.dsl.artifact.Encoder;
import org.orl.dsl.artifact.ImageSet;
import org.orl.dsl.artifact.MeanAp;
import org.orl.dsl.artifact.Neighbours;
import org.orl.dsl.artifact.Proposals;
import org.orl.dsl.augment.RandomResizedCrop;
import org.orl.dsl.augment.View;
import org.orl.dsl.data.ProceduralScenes;
import org.orl.dsl.evaluate.LinearSvm;
import org.orl.dsl.network.Mlp;
import org.orl.dsl.network.ResNet;
import org.orl.dsl.stage.Byol;
import org.orl.dsl.stage.Orl;
import org.orl.dsl.stage.RoiPairs;
import org.orl.dsl.train.BatchSize;
import org.orl.dsl.train.Epochs;
import org.orl.experiments.quickstart.Quickstart;
import org.orl.experiments.recipe.SmallFirst;
import org.orl.experiments.recipe.SmallSecond;

/**
 * All of it together: ORL's three stages, with the augmentation, the loss and the retrieval of earlier samples.
 *
 * <p>Words of one's own are imported like any other. The loss on the class holds for both training stages; the roles,
 * methods and edges are those of {@link Quickstart}, and everything else here makes it small enough for a test.
 *
 * @since 0.1
 */
@Experiment(id = "sample-14-own-orl", title = "Sample 14: ORL with one's own words")
@Sample09_ReusableLoss.CrossCorrelation
@Epochs(1)
@BatchSize(8)
public abstract class Sample14_OwnOrl extends Quickstart {

    @Override
    @Byol(predictorHidden = 32)
    protected abstract Encoder<ImageLevel> pretrainImages(
            ImageSet images,
            Architecture network,
            @RandomResizedCrop(size = 32) @SmallFirst View first,
            @RandomResizedCrop(size = 32) @Sample06_OwnAugmentation.Posterize @SmallSecond View second);

    @Override
    @Sample13_OwnStage.ColourRetrieval(k = 2)
    protected abstract Neighbours retrieveNeighbours(ImageSet images, Encoder<ImageLevel> encoder);

    @Override
    @RoiPairs(minSize = 12, patchSize = 32, topProposals = 5)
    protected abstract Correspondences pairRegions(
            ImageSet images, Encoder<ImageLevel> encoder, Neighbours neighbours, Proposals proposals);

    @Override
    @Orl(predictorHidden = 32)
    protected abstract Encoder<ObjectLevel> pretrainObjects(
            ImageSet images,
            Architecture network,
            Correspondences pairs,
            @RandomResizedCrop(size = 32) @SmallFirst View first,
            @RandomResizedCrop(size = 32) @Sample06_OwnAugmentation.Posterize @SmallSecond View second,
            View firstPatch,
            View secondPatch);

    @Override
    protected ImageSet images() {
        return new ProceduralScenes(16, 1, 48);
    }

    @Override
    protected ProceduralScenes.Split labelled() {
        return new ProceduralScenes.Split(new ProceduralScenes(24, 2, 48), new ProceduralScenes(24, 3, 48));
    }

    @Override
    @ResNet(width = 16)
    @Mlp(hidden = 32, out = 16)
    protected abstract Architecture network();

    @Override
    @LinearSvm(costs = 1)
    protected abstract MeanAp randomSvm(ProceduralScenes.Split labelled, Encoder<Untrained> encoder);

    @Override
    @LinearSvm(costs = 1)
    protected abstract MeanAp byolSvm(ProceduralScenes.Split labelled, Encoder<ImageLevel> encoder);

    @Override
    @LinearSvm(costs = 1)
    protected abstract MeanAp orlSvm(ProceduralScenes.Split labelled, Encoder<ObjectLevel> encoder);
}
