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

@Experiment(id = "same-name-of-role")
abstract class SameNameOfRole extends Common {

    interface ImageLevel extends Role {}

    @Stage
    @KnnRetrieval
    protected abstract Neighbours retrieve(ImageSet images, Encoder<ImageLevel> encoder);
}
