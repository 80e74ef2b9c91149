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

@Experiment(id = "no-crop")
abstract class NoCrop extends Common {

    @Override
    protected abstract Encoder<ImageLevel> pretrain(
            ImageSet images,
            Architecture network,
            @Resize(size = 256) @RandomHorizontalFlip View first,
            View second);
}
