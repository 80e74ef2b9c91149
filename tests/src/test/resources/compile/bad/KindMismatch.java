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

@Experiment(id = "kind-mismatch")
abstract class KindMismatch extends Common {

    @Provides
    protected Voc07 voc07() {
        return Voc07.standard();
    }

    @Stage
    @KnnRetrieval(k = 5)
    protected abstract Proposals retrieve(ImageSet images, Encoder<ImageLevel> encoder);

    @Stage
    @LinearSvm
    protected abstract MeanAp svm(Voc07 voc07, Encoder<ImageLevel> encoder);
}
