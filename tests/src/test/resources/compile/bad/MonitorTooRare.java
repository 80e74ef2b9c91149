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

@Experiment(id = "monitor-too-rare")
abstract class MonitorTooRare extends Common {

    @Provides
    protected ImageNet imageNet() {
        return ImageNet.folders();
    }

    @Override
    @Epochs(8)
    @Monitor(everyEpochs = 10)
    protected abstract Encoder<ImageLevel> pretrain(ImageSet images, Architecture network, View first, View second);

    @Evaluation
    @KnnClassifier
    protected abstract TopK knn(ImageNet imageNet, Encoder<ImageLevel> encoder);
}

/** Here the training is what is new. */
@Experiment(id = "shorter-than-its-monitor")
abstract class ShorterThanItsMonitor extends MonitorTooRare {

    @Override
    @Epochs(4)
    protected abstract Encoder<ImageLevel> pretrain(ImageSet images, Architecture network, View first, View second);
}
