package compile.mended;

import ai.djl.ndarray.NDArray;
import org.orl.dsl.Experiment;
import org.orl.dsl.artifact.*;
import org.orl.dsl.augment.*;
import org.orl.dsl.data.*;
import org.orl.dsl.evaluate.*;
import org.orl.dsl.meta.*;
import org.orl.dsl.network.*;
import org.orl.dsl.objective.*;
import org.orl.dsl.stage.*;
import org.orl.dsl.train.*;

/** Heads that fit, or of which nothing is known. */
final class HeadMismatch {

    private HeadMismatch() {}

    @Experiment(id = "maps-of-maps")
    abstract static class MapsOfMaps extends Common {

        @Override
        @DenseMlp(hidden = 512)
        protected abstract Architecture network();

        @Override
        @SelfEmd
        protected abstract Encoder<ImageLevel> pretrain(ImageSet images, Architecture network, View first, View second);
    }

    /** A loss on maps. */
    @Experiment(id = "byol-on-maps")
    abstract static class ByolOnMaps extends Common {

        @Override
        @DenseMlp
        protected abstract Architecture network();

        @Override
        @SinkhornDistance
        protected abstract Encoder<ImageLevel> pretrain(ImageSet images, Architecture network, View first, View second);
    }

    /** What a loss compares that is Java is for it to say. */
    @Experiment(id = "byol-with-loss")
    abstract static class ByolWithLoss extends Common {

        @Override
        @DenseMlp
        protected abstract Architecture network();

        @Objective
        protected NDArray squares(NDArray predicted, NDArray target) {
            return predicted.sub(target).square().mean();
        }
    }

    /** An architecture that is Java has no head that is written. */
    @Experiment(id = "network-with-body")
    abstract static class NetworkWithBody extends Common {

        @Override
        protected Architecture network() {
            return new Architecture(new ResNet.Spec(18, 64), new DenseMlp.Spec(512, 128, DenseMlp.BatchNorm.HIDDEN));
        }
    }

    /** The one kind learns from labels, the other not at all. */
    @Experiment(id = "any-head")
    @Sgd(lr = 0.1)
    @Cosine
    @Epochs(2)
    @BatchSize(8)
    abstract static class AnyHead {

        interface Labelled extends Role {}

        interface Random extends Role {}

        @Provides
        protected ImageSet images() {
            return new ClassFolders("photos", "train");
        }

        @Provides
        @ResNet
        @DenseMlp
        protected abstract Architecture network();

        @Stage
        @Supervised
        protected abstract Encoder<Labelled> train(
                ImageSet images, Architecture network, @RandomResizedCrop View view);

        @Stage
        @RandomInit
        protected abstract Encoder<Random> initialise(Architecture network);
    }
}
