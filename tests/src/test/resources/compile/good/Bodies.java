package compile.good;

import org.orl.dsl.Experiment;
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
import org.orl.dsl.stage.Byol;
import org.orl.dsl.stage.Stage;
import org.orl.dsl.train.BatchSize;
import org.orl.dsl.train.Cosine;
import org.orl.dsl.train.Epochs;
import org.orl.dsl.train.Sgd;

/** Bodies replace wiring, are replaced by bodies, and by wiring again. */
public final class Bodies {

    private Bodies() {}

    interface Level extends Role {}

    @Sgd(lr = 0.1)
    @Cosine
    @Epochs(10)
    @BatchSize(8)
    abstract static class Wired {

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
        abstract Encoder<Level> pretrain(
                ImageSet images, Architecture network, @CenterCrop View first, @CenterCrop(size = 96) View second);
    }

    /** The views keep their recipes and are handed to the body. */
    @Experiment(id = "with-body")
    abstract static class WithBody extends Wired {

        @Override
        Encoder<Level> pretrain(ImageSet images, Architecture network, View first, View second) {
            return new Encoder<>(network, java.nio.file.Path.of("weights"));
        }

        @Override
        Architecture network() {
            return new Architecture(new ResNet.Spec(18, 8), new Mlp.Spec(32, 16));
        }
    }

    /** A body may call the one that it overrides. */
    @Experiment(id = "with-both")
    abstract static class WithBoth extends WithBody {

        @Override
        ImageSet images() {
            return super.images().union(new ImageFolder("more"));
        }

        @Override
        Encoder<Level> pretrain(ImageSet images, Architecture network, View first, @CenterCrop View second) {
            return super.pretrain(images, network, second, first);
        }
    }

    /** An abstract method over a body is wired again, by its own kind and settings alone. */
    @Experiment(id = "wired-again")
    abstract static class WiredAgain extends WithBody {

        @Override
        @Byol(momentum = 0.5)
        @Epochs(1)
        abstract Encoder<Level> pretrain(ImageSet images, Architecture network, View first, View second);
    }
}
