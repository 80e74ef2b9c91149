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

@Experiment(id = "unset-member")
abstract class UnsetMember extends Common {

    interface ObjectLevel extends Role {}

    @Stage
    @Byol
    @Sgd(lr = 0.4, momentum = 0.8)
    @Cosine
    @Epochs(2)
    @BatchSize(8)
    protected abstract Encoder<ObjectLevel> pretrainObjects(
            ImageSet images, Architecture network, @RandomResizedCrop View first, @RandomResizedCrop View second);
}
