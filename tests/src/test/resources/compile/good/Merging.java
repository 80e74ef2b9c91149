package compile.good;

import org.orl.dsl.Experiment;
import org.orl.dsl.artifact.Architecture;
import org.orl.dsl.artifact.Encoder;
import org.orl.dsl.artifact.ImageSet;
import org.orl.dsl.artifact.MeanAp;
import org.orl.dsl.artifact.Role;
import org.orl.dsl.augment.CenterCrop;
import org.orl.dsl.augment.View;
import org.orl.dsl.data.ImageFolder;
import org.orl.dsl.data.Provides;
import org.orl.dsl.data.Voc07;
import org.orl.dsl.evaluate.Evaluation;
import org.orl.dsl.evaluate.LinearSvm;
import org.orl.dsl.network.Mlp;
import org.orl.dsl.network.ResNet;
import org.orl.dsl.stage.Byol;
import org.orl.dsl.stage.Stage;
import org.orl.dsl.train.BatchSize;
import org.orl.dsl.train.Cosine;
import org.orl.dsl.train.Epochs;
import org.orl.dsl.train.Lars;
import org.orl.dsl.train.Sgd;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** Which of many places a value comes from: each says another member, and each member the place that should win. */
public final class Merging {

    private Merging() {}

    interface Level extends Role {}

    /** Stands on an override: nearer than the overridden method, farther than what is written beside it. */
    @Retention(RetentionPolicy.RUNTIME)
    @Sgd(lr = 0.1, momentum = 0.7)
    @BatchSize(16)
    @interface Composed {}

    @Sgd(lr = 0.4, momentum = 0.4, weightDecay = 0.4, nesterov = true)
    @Cosine(minLr = 0.4)
    @Epochs(4)
    @BatchSize(4)
    abstract static class Top {

        @Provides
        ImageSet images() {
            return new ImageFolder("photos");
        }

        @Provides
        Voc07 voc07() {
            return Voc07.standard();
        }

        @Provides
        @ResNet(depth = 18)
        @Mlp(hidden = 512)
        abstract Architecture network();

        @Stage
        @Byol(momentum = 0.5, predictorHidden = 128)
        abstract Encoder<Level> pretrain(
                ImageSet images, Architecture network, @CenterCrop View first, @CenterCrop View second);

        @Evaluation(row = "row of Top", column = "column of Top")
        @LinearSvm(folds = 5, tolerance = 0.5)
        abstract MeanAp svm(Voc07 voc07, Encoder<Level> encoder);
    }

    @Sgd(weightDecay = 0.3)
    @Cosine(minLr = 0.3)
    @Epochs(3)
    abstract static class Middle extends Top {

        @Override
        @Byol(predictorHidden = 64)
        @Sgd(momentum = 0.2)
        @Cosine(minLr = 0.2)
        abstract Encoder<Level> pretrain(ImageSet images, Architecture network, View first, View second);

        @Override
        @Mlp(out = 32)
        abstract Architecture network();
    }

    /** Written on the method, composed there, overridden method, class, its superclasses: in this order. */
    @Experiment(id = "merged")
    @Epochs(2)
    abstract static class Bottom extends Middle {

        @Override
        @Composed
        @Sgd(momentum = 0.1)
        abstract Encoder<Level> pretrain(ImageSet images, Architecture network, View first, View second);

        @Override
        @Evaluation(column = "column of Bottom")
        @LinearSvm(folds = 7)
        abstract MeanAp svm(Voc07 voc07, Encoder<Level> encoder);
    }

    @Lars(lr = 1)
    abstract static class Other extends Middle {}

    /** Another optimizer lies between: what is beyond it is not merged. */
    @Experiment(id = "merged-up-to")
    @Sgd(lr = 0.5)
    abstract static class UpTo extends Other {

        @Override
        @Cosine
        abstract Encoder<Level> pretrain(ImageSet images, Architecture network, View first, View second);
    }
}
