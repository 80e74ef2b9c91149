package compile.mended;

import org.orl.dsl.Experiment;
import org.orl.dsl.artifact.*;
import org.orl.dsl.augment.*;
import org.orl.dsl.data.*;
import org.orl.dsl.evaluate.*;
import org.orl.dsl.meta.*;
import org.orl.dsl.network.*;
import org.orl.dsl.stage.*;
import org.orl.dsl.train.*;

/** What most samples need. */
abstract class Common {

    interface ImageLevel extends Role {}

    @Provides
    protected ImageSet images() {
        return new ImageFolder("photos");
    }

    @Provides
    @ResNet
    @Mlp
    protected abstract Architecture network();

    @Stage
    @Byol
    @Sgd(lr = 0.1)
    @Cosine
    @Epochs(2)
    @BatchSize(8)
    protected abstract Encoder<ImageLevel> pretrain(
            ImageSet images, Architecture network, @RandomResizedCrop View first, @RandomResizedCrop View second);
}
