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

@Experiment(id = "unknown-member")
abstract class UnknownMember extends Common {

    @Override
    @Byol(momentun = 0.99)
    @Sgd(learningRate = 0.1)
    protected abstract Encoder<ImageLevel> pretrain(
            ImageSet images, Architecture network, @RandomResizedCrop(scale = 0.2) View first, View second);

    @Stage
    @RandomInit(seed = 1)
    protected abstract Encoder<Untrained> initialise(Architecture network);

    interface Untrained extends Role {}
}
