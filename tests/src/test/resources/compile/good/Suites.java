package compile.good;

import org.orl.dsl.Experiment;
import org.orl.dsl.artifact.Architecture;
import org.orl.dsl.artifact.Encoder;
import org.orl.dsl.artifact.Role;
import org.orl.dsl.artifact.TopK;
import org.orl.dsl.augment.RandomResizedCrop;
import org.orl.dsl.augment.View;
import org.orl.dsl.data.ImageFolder;
import org.orl.dsl.artifact.ImageSet;
import org.orl.dsl.data.ImageNet;
import org.orl.dsl.data.Provides;
import org.orl.dsl.evaluate.Evaluation;
import org.orl.dsl.evaluate.LinearProbe;
import org.orl.dsl.network.Mlp;
import org.orl.dsl.network.ResNet;
import org.orl.dsl.stage.SimClr;
import org.orl.dsl.stage.Stage;
import org.orl.dsl.train.BatchSize;
import org.orl.dsl.train.Cosine;
import org.orl.dsl.train.Epochs;
import org.orl.dsl.train.Sgd;
import org.orl.dsl.train.Warmup;

/** Evaluations of an interface, for an encoder of any role; settings of the class speak of its stage alone. */
public final class Suites {

    private Suites() {}

    interface Suite<R extends Role> {

        @Provides
        default ImageNet imagenet() {
            return ImageNet.folders();
        }

        @Evaluation(column = "linear")
        @LinearProbe
        @Epochs(28)
        @BatchSize(256)
        @Sgd(lr = 0.01)
        @Cosine
        TopK linear(ImageNet imagenet, Encoder<R> encoder, @RandomResizedCrop View view);
    }

    @Sgd(lr = 0.4, nesterov = true)
    @Cosine(minLr = 0.1)
    @Epochs(800)
    @BatchSize(512)
    @Warmup(epochs = 10)
    abstract static class Base {

        interface Level extends Role {}

        @Provides
        ImageSet images() {
            return new ImageFolder("photos");
        }

        @Provides
        @ResNet(depth = 18)
        @Mlp(out = 32)
        abstract Architecture network();

        @Stage
        @SimClr
        abstract Encoder<Level> pretrain(
                ImageSet images, Architecture network, @RandomResizedCrop View first, @RandomResizedCrop View second);
    }

    @Experiment(id = "suite-of-image", row = "SimCLR")
    abstract static class Image extends Base implements Suite<Base.Level> {}
}
