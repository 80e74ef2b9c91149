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

@Experiment(id = "crop-too-large")
abstract class CropTooLarge extends Common {

    @Stage
    @KnnRetrieval(resize = 128, crop = 112)
    protected abstract Neighbours retrieve(ImageSet images, Encoder<ImageLevel> encoder);
}
