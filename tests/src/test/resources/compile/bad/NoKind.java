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

@Experiment(id = "no-kind")
@Warmup(epochs = 1)
abstract class NoKind extends Common {

    @Stage
    @Epochs(3)
    protected abstract Neighbours retrieve(ImageSet images);

    @Stage
    protected abstract Encoder<Untrained> untrained(Architecture network);

    @Evaluation
    protected abstract MeanAp svm(Voc07 voc07, Encoder<ImageLevel> encoder);

    @Evaluation
    protected abstract Recall recall(ImageSet images);

    abstract void rest();

    interface Untrained extends Role {}

    record Recall(double headline) implements Score {
        @Override
        public String metric() {
            return "recall";
        }
    }
}
