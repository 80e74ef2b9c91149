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

/** On a class it need not show all trainings. */
@Experiment(id = "monitor-on-class")
@Monitor(everyEpochs = 1)
abstract class MonitorOnClass extends Common {

    interface Other extends Role {}

    @Provides
    protected ImageNet imageNet() {
        return ImageNet.folders();
    }

    @Stage
    @MoCo(queue = 64)
    @Sgd(lr = 0.1)
    @Cosine
    @Epochs(2)
    @BatchSize(8)
    protected abstract Encoder<Other> contrast(
            ImageSet images, Architecture network, @RandomResizedCrop View first, @RandomResizedCrop View second);

    @Evaluation
    @KnnClassifier
    protected abstract TopK knn(ImageNet imageNet, Encoder<ImageLevel> encoder);

    @Evaluation
    @LinearSvm
    protected abstract MeanAp svm(Voc07 voc07, Encoder<Other> encoder);

    @Provides
    protected Voc07 voc07() {
        return Voc07.standard();
    }
}
