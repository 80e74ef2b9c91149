package org.orl.experiments.quickstart;

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
import org.orl.dsl.data.ProceduralScenes;
import org.orl.dsl.data.Provides;
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
import org.orl.dsl.train.BatchSize;
import org.orl.dsl.train.Cosine;
import org.orl.dsl.train.Epochs;
import org.orl.dsl.train.Sgd;
import org.orl.dsl.train.Warmup;
import org.orl.experiments.recipe.SmallFirst;
import org.orl.experiments.recipe.SmallSecond;

/**
 * The three stages of ORL in a few minutes, on drawn scenes that need no download.
 *
 * <p>Everything is small: a ResNet-18 of a quarter of its width, pictures of 64 pixels, a few hundred scenes. Crops keep
 * at least 0.3 of the scene instead of 0.08, so that 20 epochs suffice to learn something.
 *
 * @since 0.1
 */
@Experiment(id = "quickstart", title = "ORL's three stages on drawn scenes, in minutes", paper = "arXiv:2106.11952")
@Epochs(20)
@BatchSize(32)
@Sgd(lr = 0.1)
@Cosine
@Warmup(epochs = 1)
public abstract class Quickstart {

    /** The encoder that nobody trained. */
    public interface Untrained extends Role {}

    /** The encoder that compares whole images. */
    public interface ImageLevel extends Role {}

    /** The encoder that also compares regions. */
    public interface ObjectLevel extends Role {}

    /** What is pre-trained on. */
    @Provides
    protected ImageSet images() {
        return new ProceduralScenes(512, 1, 128);
    }

    /** What encoders are compared on. */
    @Provides
    protected ProceduralScenes.Split labelled() {
        return new ProceduralScenes.Split(new ProceduralScenes(400, 2, 128), new ProceduralScenes(400, 3, 128));
    }

    /** The shape of all encoders. */
    @Provides
    @ResNet(depth = 18, width = 16)
    @Mlp(hidden = 256, out = 64)
    protected abstract Architecture network();

    /** The encoder that training has to beat. */
    @Stage
    @RandomInit
    protected abstract Encoder<Untrained> initialise(Architecture network);

    /** Stage 1: image-level pre-training. */
    @Stage
    @Byol(momentum = 0.97, predictorHidden = 256)
    protected abstract Encoder<ImageLevel> pretrainImages(
            ImageSet images,
            Architecture network,
            @RandomResizedCrop(size = 64, minScale = 0.3) @SmallFirst View first,
            @RandomResizedCrop(size = 64, minScale = 0.3) @SmallSecond View second);

    /** Stage 2: images that may show the same things. */
    @Stage
    @KnnRetrieval(k = 5, resize = 72, crop = 64)
    protected abstract Neighbours retrieveNeighbours(ImageSet images, Encoder<ImageLevel> encoder);

    /** Stage 2: regions that may show one thing. */
    @Stage
    @SelectiveSearch
    protected abstract Proposals proposeRegions(ImageSet images);

    /** Stage 2: regions of two images that may show the same thing. */
    @Stage
    @RoiPairs(minSize = 24, patchSize = 64)
    protected abstract Correspondences pairRegions(
            ImageSet images, Encoder<ImageLevel> encoder, Neighbours neighbours, Proposals proposals);

    /** Stage 3: object-level pre-training, from scratch. */
    @Stage
    @Orl(momentum = 0.97, predictorHidden = 256, patchSize = 32)
    protected abstract Encoder<ObjectLevel> pretrainObjects(
            ImageSet images,
            Architecture network,
            Correspondences pairs,
            @RandomResizedCrop(size = 64, minScale = 0.3) @SmallFirst View first,
            @RandomResizedCrop(size = 64, minScale = 0.3) @SmallSecond View second,
            @SmallFirst View firstPatch,
            @SmallSecond View secondPatch);

    /** How good the encoder is that nobody trained. */
    @Evaluation(row = "Random", column = "Scenes SVM")
    @LinearSvm(resize = 64, size = 64)
    protected abstract MeanAp randomSvm(ProceduralScenes.Split labelled, Encoder<Untrained> encoder);

    /** How good stage 1 is. */
    @Evaluation(row = "BYOL", column = "Scenes SVM")
    @LinearSvm(resize = 64, size = 64)
    protected abstract MeanAp byolSvm(ProceduralScenes.Split labelled, Encoder<ImageLevel> encoder);

    /** How good stage 3 is. */
    @Evaluation(row = "ORL", column = "Scenes SVM")
    @LinearSvm(resize = 64, size = 64)
    protected abstract MeanAp orlSvm(ProceduralScenes.Split labelled, Encoder<ObjectLevel> encoder);
}
