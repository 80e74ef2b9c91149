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

@Experiment(id = "out-of-range")
@Warmup(epochs = -1)
abstract class OutOfRange extends Common {

    @Provides
    protected Voc07 voc07() {
        return Voc07.standard();
    }

    @Override
    @ResNet(depth = 42)
    protected abstract Architecture network();

    @Override
    @Byol(momentum = 1.5)
    @Sgd(lr = 0)
    protected abstract Encoder<ImageLevel> pretrain(
            ImageSet images, Architecture network, @RandomResizedCrop(size = 0) View first, View second);

    @Evaluation
    @LinearSvm(costs = {})
    protected abstract MeanAp noCosts(Voc07 voc07, Encoder<ImageLevel> encoder);

    @Evaluation
    @LinearSvm(costs = {1, -1})
    protected abstract MeanAp badCosts(Voc07 voc07, Encoder<ImageLevel> encoder);
}
