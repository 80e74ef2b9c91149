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

@Experiment(id = "cycle")
abstract class Cycle {

    interface Level extends Role {}

    @Provides
    protected ImageSet images() {
        return new ImageFolder("photos");
    }

    @Stage
    protected Encoder<Level> pretrain(ImageSet images) {
        return null;
    }

    @Stage
    protected Neighbours retrieve(Encoder<Level> encoder) {
        return null;
    }

    @Stage
    protected Correspondences pair(Encoder<Level> encoder, Neighbours neighbours) {
        return null;
    }
}
