package compile.bad;

import org.orl.dsl.Experiment;
import org.orl.dsl.artifact.*;
import org.orl.dsl.augment.*;
import org.orl.dsl.data.*;
import org.orl.dsl.evaluate.*;
import org.orl.dsl.meta.*;
import org.orl.dsl.network.*;
import org.orl.dsl.stage.*;
import org.orl.dsl.train.*;

@Experiment(id = "crop-too-large")
abstract class CropTooLarge extends Common {

    interface ObjectLevel extends Role {}

    @Override
    protected abstract Encoder<ImageLevel> pretrain(
            ImageSet images,
            Architecture network,
            @RandomResizedCrop(size = 96) View first,
            @Resize(size = 96) @RandomHorizontalFlip @CenterCrop(size = 128) View second);

    @Stage
    @KnnRetrieval(resize = 128)
    protected abstract Neighbours retrieve(ImageSet images, Encoder<ImageLevel> encoder);

    @Stage
    @SelectiveSearch
    protected abstract Proposals propose(ImageSet images);

    @Stage
    @RoiPairs
    protected abstract Correspondences pair(
            ImageSet images, Encoder<ImageLevel> encoder, Neighbours neighbours, Proposals proposals);

    @Stage
    @Orl(patchSize = 128)
    @Sgd(lr = 0.1)
    @Cosine
    @Epochs(2)
    @BatchSize(8)
    protected abstract Encoder<ObjectLevel> pretrainObjects(
            ImageSet images,
            Architecture network,
            Correspondences pairs,
            @RandomResizedCrop(size = 96) View first,
            @RandomResizedCrop(size = 96) View second,
            @RandomHorizontalFlip View firstPatch,
            @RandomHorizontalFlip View secondPatch);
}
