package compile.good;

import java.lang.annotation.ElementType;
import java.lang.annotation.Target;
import org.orl.dsl.Experiment;
import org.orl.dsl.artifact.Architecture;
import org.orl.dsl.artifact.Encoder;
import org.orl.dsl.artifact.ImageSet;
import org.orl.dsl.artifact.Neighbours;
import org.orl.dsl.artifact.Role;
import org.orl.dsl.augment.CenterCrop;
import org.orl.dsl.augment.View;
import org.orl.dsl.data.ImageFolder;
import org.orl.dsl.data.Provides;
import org.orl.dsl.meta.Describes;
import org.orl.dsl.meta.Needs;
import org.orl.dsl.network.Mlp;
import org.orl.dsl.network.ResNet;
import org.orl.dsl.stage.Byol;
import org.orl.dsl.stage.Stage;
import org.orl.dsl.stage.StageKind;
import org.orl.dsl.train.BatchSize;
import org.orl.dsl.train.Cosine;
import org.orl.dsl.train.Epochs;
import org.orl.dsl.train.Optimizer;
import org.orl.dsl.train.Sgd;
import org.orl.dsl.train.Warmup;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** An override with another kind and another optimizer; neither merges with what it replaces. */
public final class OtherKind {

    private OtherKind() {}

    abstract static class First<R extends Role> {

        interface Only extends Role {}

        @Provides
        @ResNet(depth = 34)
        @Mlp
        abstract Architecture network();

        @Provides
        public final ImageSet images() {
            return new ImageFolder("photos");
        }

        @Stage
        @Byol(momentum = 0.5)
        @Sgd(lr = 1, momentum = 0.1)
        @Warmup
        @Cosine
        @Epochs(5)
        @BatchSize(8)
        abstract Encoder<R> pretrain(
                ImageSet images, Architecture network, @CenterCrop View first, @CenterCrop View second);

        @Stage
        Neighbours retrieve(Encoder<R> encoder, ImageSet images) throws Exception {
            throw new Exception("declared in the superclass");
        }
    }

    /** Type parameters of the superclass are filled; the optimizer of another sort is replaced. */
    @Experiment(id = "second-kind")
    abstract static class Second extends First<First.Only> {

        @Override
        @Contrast(temperature = 0.1)
        @Adam(betas = {0.5, 0.75})
        abstract Encoder<Only> pretrain(ImageSet images, Architecture network, View first, View second);
    }

    /** A kind of one's own. */
    @Retention(RetentionPolicy.RUNTIME)
    @Describes(Contrast.Spec.class)
    @Needs(
            artifacts = {ImageSet.class, Architecture.class},
            views = 2,
            settings = {Optimizer.class, Epochs.Spec.class},
            optionalSettings = Warmup.Spec.class)
    @Target(ElementType.METHOD)
    @interface Contrast {
        double temperature() default 0.2;

        double momentum() default 0.999;

        /** Not what the language's own kinds mean by it, so that it may be smaller than an embedding. */
        int predictorHidden() default 2;

        record Spec(double temperature, double momentum, int predictorHidden) implements StageKind<Encoder<?>> {}
    }

    /** An optimizer of one's own. */
    @Retention(RetentionPolicy.RUNTIME)
    @Describes(Adam.Spec.class)
    @Target({ElementType.TYPE, ElementType.METHOD})
    @interface Adam {
        double lr() default 0.001;

        double[] betas() default {0.9, 0.999};

        record Spec(double lr, java.util.List<Double> betas) implements Optimizer {}
    }
}
