package compile.good;

import org.orl.dsl.Experiment;
import org.orl.dsl.artifact.Architecture;
import org.orl.dsl.artifact.Encoder;
import org.orl.dsl.artifact.ImageSet;
import org.orl.dsl.augment.RandomGrayscale;
import org.orl.dsl.augment.RandomResizedCrop;
import org.orl.dsl.augment.View;
import org.orl.dsl.data.ImageFolder;
import org.orl.dsl.train.BatchSize;
import org.orl.dsl.train.Epochs;
import org.orl.dsl.train.Precision;
import org.orl.dsl.train.Sgd;

/** Two members, one recipe, the batch and the data change; parameters are called otherwise. */
@Experiment(id = "scenes-short")
@BatchSize(32)
public abstract class ScenesShort extends Scenes {

    @Override
    protected ImageSet images() {
        return super.images().union(new ImageFolder("more"));
    }

    @Override
    @Sgd(lr = 0.2)
    @Epochs(2)
    @Precision(Precision.Format.BF16)
    protected abstract Encoder<ImageLevel> pretrainImages(
            ImageSet pictures, Architecture network, View one, @RandomResizedCrop(size = 64) @RandomGrayscale View two);
}
