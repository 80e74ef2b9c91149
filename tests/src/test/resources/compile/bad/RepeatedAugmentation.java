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
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

@Experiment(id = "repeated-augmentation")
abstract class RepeatedAugmentation extends Common {

    @Retention(RetentionPolicy.RUNTIME)
    @RandomResizedCrop
    @RandomHorizontalFlip
    @Solarize
    @interface Second {}

    @Override
    protected abstract Encoder<ImageLevel> pretrain(
            ImageSet images, Architecture network, View first, @RandomHorizontalFlip @Second View second);
}
