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

@Experiment(id = "bad-accumulation")
abstract class BadAccumulation extends Common {

    interface Contrasted extends Role {}

    @Override
    @BatchSize(64)
    @GradientAccumulation(parts = 40)
    protected abstract Encoder<ImageLevel> pretrain(
            ImageSet images, Architecture network, View first, View second);

    @Stage
    @SimClr
    @Sgd(lr = 0.1)
    @Cosine
    @Epochs(2)
    @BatchSize(512)
    @GradientAccumulation(parts = 8)
    protected abstract Encoder<Contrasted> contrast(
            ImageSet images, Architecture network, @RandomResizedCrop View first, @RandomResizedCrop View second);

    interface Queued extends Role {}

    @Stage
    @MoCo(queue = 1024)
    @Sgd(lr = 0.1)
    @Cosine
    @Epochs(2)
    @BatchSize(64)
    @GradientAccumulation(parts = 2)
    protected abstract Encoder<Queued> remember(
            ImageSet images, Architecture network, @RandomResizedCrop View first, @RandomResizedCrop View second);
}
