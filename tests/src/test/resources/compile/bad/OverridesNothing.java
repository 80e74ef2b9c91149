package compile.bad;

import org.orl.dsl.Experiment;
import org.orl.dsl.artifact.*;
import org.orl.dsl.augment.*;
import org.orl.dsl.data.*;
import org.orl.dsl.train.*;

@Experiment(id = "overrides-nothing")
abstract class OverridesNothing extends Common {

    @Epochs(3)
    protected abstract Encoder<ImageLevel> pretrain(ImageSet images, View first, View second);
}
