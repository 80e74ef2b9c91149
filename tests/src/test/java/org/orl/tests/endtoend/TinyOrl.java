package org.orl.tests.endtoend;

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
import org.orl.dsl.stage.KnnRetrieval;
import org.orl.dsl.stage.Orl;
import org.orl.dsl.stage.RoiPairs;
import org.orl.dsl.train.BatchSize;
import org.orl.dsl.train.Epochs;
import org.orl.dsl.train.Warmup;
import org.orl.experiments.quickstart.Quickstart;
import org.orl.experiments.recipe.ByolFirst;
import org.orl.experiments.recipe.ByolSecond;

/** The quickstart made so small that it runs in seconds: it shows that everything works, not that anything is learnt. */
@Experiment(id = "tiny-orl", title = "All stages in seconds")
@Epochs(2)
@BatchSize(8)
@Warmup(epochs = 1)
public abstract class TinyOrl extends Quickstart {

    @Override
    protected ImageSet images() {
        return new ProceduralScenes(20, 1, 64);
    }

    @Override
    protected ProceduralScenes.Split labelled() {
        return new ProceduralScenes.Split(new ProceduralScenes(40, 2, 64), new ProceduralScenes(40, 3, 64));
    }

    @Override
    @ResNet(width = 8)
    @Mlp(hidden = 32, out = 16)
    protected abstract Architecture network();

    @Override
    @Byol(predictorHidden = 32)
    protected abstract Encoder<ImageLevel> pretrainImages(
            ImageSet images,
            Architecture network,
            @RandomResizedCrop(size = 32) @ByolFirst View first,
            @RandomResizedCrop(size = 32) @ByolSecond View second);

    @Override
    @KnnRetrieval(k = 3, resize = 36, crop = 32)
    protected abstract Neighbours retrieveNeighbours(ImageSet images, Encoder<ImageLevel> encoder);

    @Override
    @RoiPairs(minSize = 16, patchSize = 32, topProposals = 10)
    protected abstract Correspondences pairRegions(
            ImageSet images, Encoder<ImageLevel> encoder, Neighbours neighbours, Proposals proposals);

    @Override
    @Orl(predictorHidden = 32, patchSize = 32)
    protected abstract Encoder<ObjectLevel> pretrainObjects(
            ImageSet images,
            Architecture network,
            Correspondences pairs,
            @RandomResizedCrop(size = 32) @ByolFirst View first,
            @RandomResizedCrop(size = 32) @ByolSecond View second,
            @ByolFirst View firstPatch,
            @ByolSecond View secondPatch);

    @Override
    @LinearSvm(
            resize = 64,
            size = 64,
            costs = {1, 0.1})
    protected abstract MeanAp randomSvm(ProceduralScenes.Split labelled, Encoder<Untrained> encoder);

    @Override
    @LinearSvm(
            resize = 64,
            size = 64,
            costs = {1, 0.1})
    protected abstract MeanAp byolSvm(ProceduralScenes.Split labelled, Encoder<ImageLevel> encoder);

    @Override
    @LinearSvm(
            resize = 64,
            size = 64,
            costs = {1, 0.1})
    protected abstract MeanAp orlSvm(ProceduralScenes.Split labelled, Encoder<ObjectLevel> encoder);
}
