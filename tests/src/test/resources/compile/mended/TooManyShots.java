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

@Experiment(id = "too-many-shots")
abstract class TooManyShots extends Common {

    record Own(ImageSet train, ImageSet test) implements TrainTestSplit {}

    @Provides
    protected Voc07 voc07() {
        return Voc07.standard();
    }

    @Provides
    @SmallestClass(20)
    protected Own own() {
        return new Own(new ImageFolder("train"), new ImageFolder("test"));
    }

    @Evaluation
    @LowShotSvm(shots = {1, 16, 96})
    protected abstract ShotCurve fewOfVoc(Voc07 voc07, Encoder<ImageLevel> encoder);

    @Evaluation
    @LowShotSvm(shots = {1, 16})
    protected abstract ShotCurve fewOfOwn(Own own, Encoder<ImageLevel> encoder);
}
