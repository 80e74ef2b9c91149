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

@Experiment(id = "missing-artifact")
abstract class MissingArtifact extends Common {

    interface Distilled extends Role {}

    interface ImageLevels extends Role {}

    @Provides
    protected Voc07 voc07() {
        return Voc07.standard();
    }

    @Evaluation
    @LinearSvm
    protected abstract MeanAp distilledSvm(Voc07 voc07, Encoder<Distilled> encoder);

    @Evaluation
    @LinearSvm
    protected abstract MeanAp misspeltSvm(Voc07 voc07, Encoder<ImageLevels> encoder);

    @Evaluation
    @LinearSvm
    protected abstract MeanAp svm(TrainTestSplit split, Encoder<ImageLevel> encoder);

    @Stage
    protected Neighbours look(Proposals proposals) {
        return null;
    }
}
