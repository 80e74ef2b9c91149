package compile.mended;

import org.orl.dsl.Experiment;
import org.orl.dsl.artifact.*;
import org.orl.dsl.augment.*;
import org.orl.dsl.data.*;
import org.orl.dsl.evaluate.*;
import org.orl.dsl.meta.*;
import org.orl.dsl.network.*;
import org.orl.dsl.stage.*;
import org.orl.dsl.train.*;

@Experiment(id = "no-encoder")
abstract class NoEncoder extends Common {

    @Provides
    protected Voc07 voc07() {
        return Voc07.standard();
    }

    @Evaluation
    protected MeanAp recall(Voc07 voc07, Encoder<ImageLevel> encoder) {
        return null;
    }
}
