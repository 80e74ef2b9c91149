package compile.good;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.orl.dsl.Experiment;
import org.orl.dsl.artifact.Architecture;
import org.orl.dsl.artifact.Encoder;
import org.orl.dsl.artifact.ImageSet;
import org.orl.dsl.artifact.Role;
import org.orl.dsl.augment.CenterCrop;
import org.orl.dsl.augment.View;
import org.orl.dsl.data.ImageFolder;
import org.orl.dsl.data.Provides;
import org.orl.dsl.meta.Describes;
import org.orl.dsl.meta.Needs;
import org.orl.dsl.network.DenseMlp;
import org.orl.dsl.network.Head;
import org.orl.dsl.network.ResNet;
import org.orl.dsl.stage.Byol;
import org.orl.dsl.stage.SelfEmd;
import org.orl.dsl.stage.Stage;
import org.orl.dsl.stage.StageKind;
import org.orl.dsl.train.BatchSize;
import org.orl.dsl.train.Cosine;
import org.orl.dsl.train.Epochs;
import org.orl.dsl.train.Sgd;

/** What a head of one's own gives, vectors or maps, is not known; nor is what a kind of one's own compares. */
@Experiment(id = "own-head")
@Sgd(lr = 0.1)
@Cosine
@Epochs(10)
@BatchSize(8)
public abstract class OwnHead {

    interface OfMaps extends Role {}

    interface OfVectors extends Role {}

    @Provides
    ImageSet images() {
        return new ImageFolder("photos");
    }

    @Provides
    @ResNet(depth = 18)
    @Cells(out = 64)
    abstract Architecture network();

    @Stage
    @SelfEmd
    abstract Encoder<OfMaps> transport(
            ImageSet images, Architecture network, @CenterCrop View first, @CenterCrop View second);

    @Stage
    @Byol
    abstract Encoder<OfVectors> predict(
            ImageSet images, Architecture network, @CenterCrop View first, @CenterCrop View second);

    /** A kind of one's own on maps. */
    @Experiment(id = "own-kind-on-maps")
    public abstract static class OwnKind {

        interface Matched extends Role {}

        @Provides
        @ResNet(depth = 18)
        @DenseMlp
        abstract Architecture network();

        @Stage
        @Match
        abstract Encoder<Matched> match(Architecture network);
    }

    /** A head. */
    @Retention(RetentionPolicy.RUNTIME)
    @Describes(Cells.Spec.class)
    @Target(ElementType.METHOD)
    @interface Cells {
        int out() default 128;

        record Spec(int out) implements Head {}
    }

    /** A kind. */
    @Retention(RetentionPolicy.RUNTIME)
    @Describes(Match.Spec.class)
    @Needs(artifacts = Architecture.class)
    @Target(ElementType.METHOD)
    @interface Match {
        record Spec() implements StageKind<Encoder<?>> {}
    }
}
