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

@Experiment(id = "nothing-monitored")
abstract class NothingMonitored extends Common {

    @Provides
    protected ImageNet imageNet() {
        return ImageNet.folders();
    }

    @Override
    @Monitor(everyEpochs = 1)
    protected abstract Encoder<ImageLevel> pretrain(ImageSet images, Architecture network, View first, View second);

    @Evaluation
    @LinearSvm
    protected abstract MeanAp svm(Voc07 voc07, Encoder<ImageLevel> encoder);

    @Provides
    protected Voc07 voc07() {
        return Voc07.standard();
    }
}

/** On a class it is reported if it shows nothing of any training. */
@Experiment(id = "none-of-two-monitored")
@Monitor(everyEpochs = 1)
abstract class NoneOfTwoMonitored extends Common {

    interface Other extends Role {}

    @Stage
    @MoCo(queue = 64)
    @Sgd(lr = 0.1)
    @Cosine
    @Epochs(2)
    @BatchSize(8)
    protected abstract Encoder<Other> contrast(
            ImageSet images, Architecture network, @RandomResizedCrop View first, @RandomResizedCrop View second);

    @Evaluation
    protected MeanAp both(Encoder<ImageLevel> one, Encoder<Other> other) {
        return null;
    }
}
