package compile.bad;

import ai.djl.ndarray.NDArray;
import org.orl.dsl.Experiment;
import org.orl.dsl.artifact.*;
import org.orl.dsl.augment.*;
import org.orl.dsl.data.*;
import org.orl.dsl.network.*;
import org.orl.dsl.objective.*;
import org.orl.dsl.stage.*;
import org.orl.dsl.train.*;

final class LossShape {

    @Experiment(id = "loss-shape")
    abstract static class Wrong extends Common {

        @Objective
        protected float loss(NDArray predicted) throws java.io.IOException {
            return 0;
        }

        @Objective
        protected abstract NDArray other(NDArray predicted, NDArray target);

        @Objective
        private NDArray third(NDArray predicted, NDArray target) {
            return predicted;
        }
    }

    @Experiment(id = "loss-unread")
    abstract static class Unread extends Common {

        @Override
        @CosineDistance
        protected abstract Encoder<ImageLevel> pretrain(ImageSet images, Architecture network, View first, View second);

        @Objective
        protected NDArray loss(NDArray predicted, NDArray target) {
            return predicted.sub(target).mean();
        }
    }
}
