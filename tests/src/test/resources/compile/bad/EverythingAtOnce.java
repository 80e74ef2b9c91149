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

/** Many mistakes in one class: each is reported, none hides another. */
@Experiment(id = "Everything")
@Warmup(epochs = 9)
abstract class EverythingAtOnce extends Common {

    interface ObjectLevel extends Role {}

    @Provides
    protected abstract Voc07 voc07();

    @Override
    @ResNet(depth = 42)
    protected abstract Architecture network();

    @Override
    @Sgd(lr = -1)
    @Epochs(4)
    protected abstract Encoder<ImageLevel> pretrain(
            ImageSet images, Architecture network, @Solarize(p = 2) View first, @CenterCrop View second);

    @Stage
    @KnnRetrieval(resize = 64)
    @SelectiveSearch
    protected abstract Proposals propose(ImageSet images);

    @Stage
    @RoiPairs
    @Epochs(1)
    protected abstract Neighbours pair(ImageSet images, Encoder<ObjectLevel> encoder);

    @Stage
    private Correspondences hidden(int count) {
        return null;
    }

    protected abstract void rest();

    @Evaluation
    protected abstract MeanAp svm(Voc07 voc07, Encoder<ImageLevel> encoder);
}
