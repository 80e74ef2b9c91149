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
    @KnnClassifier
    protected abstract TopK knn(ImageNet imageNet, Encoder<ImageLevel> encoder);
}
