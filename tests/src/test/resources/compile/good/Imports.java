package compile.good;

import org.orl.dsl.Experiment;
import org.orl.dsl.artifact.Architecture;
import org.orl.dsl.artifact.Encoder;
import org.orl.dsl.artifact.ImageSet;
import org.orl.dsl.artifact.MeanAp;
import org.orl.dsl.artifact.Role;
import org.orl.dsl.augment.RandomResizedCrop;
import org.orl.dsl.augment.View;
import org.orl.dsl.data.ImageFolder;
import org.orl.dsl.data.Provides;
import org.orl.dsl.data.Voc07;
import org.orl.dsl.evaluate.Evaluation;
import org.orl.dsl.evaluate.LinearSvm;
import org.orl.dsl.network.Mlp;
import org.orl.dsl.network.ResNet;
import org.orl.dsl.stage.Byol;
import org.orl.dsl.stage.Imported;
import org.orl.dsl.stage.Stage;
import org.orl.dsl.train.BatchSize;
import org.orl.dsl.train.Cosine;
import org.orl.dsl.train.Epochs;
import org.orl.dsl.train.GradientAccumulation;
import org.orl.dsl.train.Sgd;

/** A published encoder, then one that is trained in its place, on batches in parts. */
@Experiment(id = "imports")
abstract class Imports {

    interface Published extends Role {}

    @Provides
    Voc07 voc07() {
        return Voc07.standard();
    }

    @Provides
    @ResNet
    @Mlp
    abstract Architecture network();

    @Stage
    @Imported(dataset = "supervised", file = "resnet50.pth")
    abstract Encoder<Published> published(Architecture network);

    @Evaluation
    @LinearSvm(costs = 1)
    abstract MeanAp svm(Voc07 voc07, Encoder<Published> encoder);

    @Experiment(id = "imports-with-projector")
    abstract static class WithProjector extends Imports {

        @Override
        @Imported(projector = true)
        abstract Encoder<Published> published(Architecture network);
    }

    @Experiment(id = "imports-replaced")
    abstract static class Replaced {

        @Provides
        ImageSet images() {
            return new ImageFolder("photos");
        }

        @Provides
        @ResNet
        @Mlp
        abstract Architecture network();

        @Stage
        @Byol
        @Sgd(lr = 0.1)
        @Cosine
        @Epochs(2)
        @BatchSize(64)
        @GradientAccumulation(parts = 4)
        abstract Encoder<Published> published(
                ImageSet images, Architecture network, @RandomResizedCrop View first, @RandomResizedCrop View second);
    }
}
