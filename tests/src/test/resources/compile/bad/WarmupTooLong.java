package compile.bad;

import org.orl.dsl.Experiment;
import org.orl.dsl.artifact.*;
import org.orl.dsl.augment.*;
import org.orl.dsl.data.*;
import org.orl.dsl.evaluate.*;
import org.orl.dsl.meta.*;
import org.orl.dsl.network.*;
import org.orl.dsl.stage.*;
import org.orl.dsl.train.*;

@Experiment(id = "warmup-too-long")
abstract class WarmupTooLong extends Common {

    @Override
    @Epochs(8)
    @Warmup(epochs = 10)
    protected abstract Encoder<ImageLevel> pretrain(ImageSet images, Architecture network, View first, View second);
}

/** Here the training is what is new. */
@Experiment(id = "shorter-than-its-warmup")
abstract class ShorterThanItsWarmup extends WarmupTooLong {

    @Override
    @Epochs(4)
    protected abstract Encoder<ImageLevel> pretrain(ImageSet images, Architecture network, View first, View second);
}
