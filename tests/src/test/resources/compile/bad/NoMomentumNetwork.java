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

/** A momentum on a system without a momentum network, and a setting that no untrained encoder reads. */
@Experiment(id = "no-momentum-network")
abstract class NoMomentumNetwork extends Common {

    interface Contrasted extends Role {}

    interface Untrained extends Role {}

    @Stage
    @SimClr(momentum = 0.99)
    @Sgd(lr = 0.1)
    @Cosine
    @Epochs(2)
    @BatchSize(64)
    protected abstract Encoder<Contrasted> contrast(
            ImageSet images, Architecture network, @RandomResizedCrop View first, @RandomResizedCrop View second);

    @Stage
    @RandomInit
    @Warmup
    protected abstract Encoder<Untrained> initialise(Architecture network);
}
