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

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

@Experiment(id = "missing-retention")
abstract class MissingRetention extends Common {

    @Override
    protected abstract Encoder<ImageLevel> pretrain(
            ImageSet images, Architecture network, @Strong View first, View second);

    @Describes(Margin.Spec.class)
    @Retention(RetentionPolicy.CLASS)
    @Target({ElementType.TYPE, ElementType.METHOD})
    @interface Margin {
        record Spec() implements Setting {}
    }

    @Retention(RetentionPolicy.CLASS)
    @RandomResizedCrop
    @Solarize(p = 1)
    @interface Strong {}
}
