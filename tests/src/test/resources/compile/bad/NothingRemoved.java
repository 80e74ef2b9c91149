package compile.bad;

import org.orl.dsl.*;
import org.orl.dsl.artifact.*;
import org.orl.dsl.augment.*;
import org.orl.dsl.data.*;
import org.orl.dsl.evaluate.*;
import org.orl.dsl.meta.*;
import org.orl.dsl.network.*;
import org.orl.dsl.stage.*;
import org.orl.dsl.train.*;

@Experiment(id = "nothing-removed")
@Without(Epochs.class)
abstract class NothingRemoved extends Common {

    @Override
    @Without({Warmup.class, Sgd.class})
    protected abstract Encoder<ImageLevel> pretrain(
            @Without(GaussianBlur.class) ImageSet images,
            Architecture network,
            @Without(GaussianBlur.class) View first,
            @Without(RandomResizedCrop.class) View second);
}
