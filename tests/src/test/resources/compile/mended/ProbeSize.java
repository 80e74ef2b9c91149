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

@Experiment(id = "probe-size")
abstract class ProbeSize extends Common {

    @Provides
    protected ImageNet imageNet() {
        return ImageNet.folders();
    }

    @Evaluation
    @LinearProbe(resize = 292, crop = 224)
    @Sgd(lr = 0.01)
    @Steps(at = 8)
    @Epochs(28)
    @BatchSize(256)
    @Monitor(everyEpochs = 2)
    protected abstract TopK probe(
            ImageNet imageNet, Encoder<ImageLevel> encoder, @RandomResizedCrop(size = 224) View view);
}
