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

@Experiment(id = "two-kinds")
abstract class TwoKinds extends Common {

    @Stage
    @KnnRetrieval
    @SelectiveSearch
    protected abstract Neighbours retrieve(ImageSet images, Encoder<ImageLevel> encoder);

    @Stage
    @SelectiveSearch
    protected Proposals propose(ImageSet images) {
        return null;
    }

    @Stage
    @Evaluation
    protected MeanAp evaluate(Encoder<ImageLevel> encoder) {
        return null;
    }
}
