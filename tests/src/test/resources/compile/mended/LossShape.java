package compile.mended;

import ai.djl.ndarray.NDArray;
import org.orl.dsl.Experiment;
import org.orl.dsl.artifact.*;
import org.orl.dsl.augment.*;
import org.orl.dsl.data.*;
import org.orl.dsl.evaluate.*;
import org.orl.dsl.meta.*;
import org.orl.dsl.network.*;
import org.orl.dsl.objective.*;
import org.orl.dsl.stage.*;
import org.orl.dsl.train.*;

@Experiment(id = "loss-shape")
abstract class LossShape extends Common {

    @Objective
    protected NDArray loss(NDArray predicted, NDArray target) {
        return predicted.sub(target).mean();
    }
}
