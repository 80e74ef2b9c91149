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

@Experiment(id = "recipe-order")
abstract class RecipeOrder extends Common {

    @Override
    protected abstract Encoder<ImageLevel> pretrain(
            ImageSet images,
            Architecture network,
            @RandomResizedCrop @Lighting @RandomGrayscale View first,
            View second);
}
