package compile.good;

import org.orl.dsl.Experiment;
import org.orl.dsl.Without;
import org.orl.dsl.artifact.Architecture;
import org.orl.dsl.artifact.Encoder;
import org.orl.dsl.artifact.ImageSet;
import org.orl.dsl.artifact.Role;
import org.orl.dsl.augment.GaussianBlur;
import org.orl.dsl.augment.RandomGrayscale;
import org.orl.dsl.augment.RandomHorizontalFlip;
import org.orl.dsl.augment.RandomResizedCrop;
import org.orl.dsl.augment.Solarize;
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
import org.orl.dsl.train.Warmup;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** What is inherited, or composed, is taken away: augmentations one by one, settings of methods and classes. */
public final class Removals {

    private Removals() {}

    @Retention(RetentionPolicy.RUNTIME)
    @RandomResizedCrop(size = 96)
    @RandomHorizontalFlip
    @GaussianBlur
    @Solarize
    @interface Photometric {}

    @Retention(RetentionPolicy.RUNTIME)
    @Sgd(lr = 0.1)
    @Cosine
    @Epochs(10)
    @BatchSize(8)
    @Warmup
    @interface Training {}

    interface Level extends Role {}

    @Training
    abstract static class Whole {

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
        @Warmup(epochs = 2)
        abstract Encoder<Level> pretrain(
                ImageSet images, Architecture network, @Photometric View first, @Photometric View second);
    }

    /** An inherited step and one of a composed recipe; the method's warm-up and the class's. */
    @Experiment(id = "removed-in-methods")
    abstract static class InMethods extends Whole {

        @Override
        @Without(Warmup.class)
        abstract Encoder<Level> pretrain(
                ImageSet images,
                Architecture network,
                @Without(Solarize.class) View first,
                @RandomGrayscale @Photometric @Without({GaussianBlur.class, Solarize.class}) View second);
    }

    /** The override of an override takes away more; what a nearer declaration writes itself stays. */
    @Experiment(id = "removed-again")
    abstract static class Again extends InMethods {

        @Override
        @Warmup(epochs = 7)
        abstract Encoder<Level> pretrain(
                ImageSet images, Architecture network, @Without(GaussianBlur.class) View first, View second);
    }

    /** Of what the class above says, the warm-up goes and the epochs are said anew. */
    @Experiment(id = "removed-in-class")
    @Without({Warmup.class, Epochs.class})
    @Epochs(3)
    abstract static class InClass extends Whole {

        @Override
        @Without(Warmup.class)
        abstract Encoder<Level> pretrain(ImageSet images, Architecture network, View first, View second);
    }
}
