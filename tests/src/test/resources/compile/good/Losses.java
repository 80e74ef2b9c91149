package compile.good;

import ai.djl.ndarray.NDArray;
import org.orl.dsl.Experiment;
import org.orl.dsl.Without;
import org.orl.dsl.artifact.Architecture;
import org.orl.dsl.artifact.Encoder;
import org.orl.dsl.artifact.ImageSet;
import org.orl.dsl.artifact.Role;
import org.orl.dsl.augment.CenterCrop;
import org.orl.dsl.augment.View;
import org.orl.dsl.data.ImageFolder;
import org.orl.dsl.data.Provides;
import org.orl.dsl.network.Mlp;
import org.orl.dsl.network.ResNet;
import org.orl.dsl.objective.CosineDistance;
import org.orl.dsl.objective.Objective;
import org.orl.dsl.stage.Byol;
import org.orl.dsl.stage.Stage;
import org.orl.dsl.train.BatchSize;
import org.orl.dsl.train.Cosine;
import org.orl.dsl.train.Epochs;
import org.orl.dsl.train.Sgd;

/** A loss on the method is nearer than one that is a method, which is nearer than one on a class. */
public final class Losses {

    private Losses() {}

    interface First extends Role {}

    interface Second extends Role {}

    @Sgd(lr = 0.1)
    @Cosine
    @Epochs(10)
    @BatchSize(8)
    @CosineDistance
    abstract static class Two {

        @Provides
        ImageSet images() {
            return new ImageFolder("photos");
        }

        @Provides
        @ResNet(depth = 18)
        @Mlp
        abstract Architecture network();

        @Stage
        @Byol
        abstract Encoder<First> pretrain(
                ImageSet images, Architecture network, @CenterCrop View first, @CenterCrop View second);

        @Stage
        @Byol
        @CosineDistance
        abstract Encoder<Second> other(
                ImageSet images, Architecture network, @CenterCrop View first, @CenterCrop View second);
    }

    @Experiment(id = "written-loss")
    abstract static class Written extends Two {

        @Objective
        NDArray squares(NDArray predicted, NDArray target) {
            return predicted.sub(target).square().mean();
        }
    }

    /** An override is the loss, without being marked again; the second stage takes it too. */
    @Experiment(id = "overridden-loss")
    abstract static class Overridden extends Written {

        @Override
        NDArray squares(NDArray predicted, NDArray target) {
            return super.squares(predicted, target).sqrt();
        }

        @Override
        @Without(CosineDistance.class)
        abstract Encoder<Second> other(ImageSet images, Architecture network, View first, View second);
    }
}
