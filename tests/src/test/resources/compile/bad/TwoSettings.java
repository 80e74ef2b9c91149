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
import java.lang.annotation.Target;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

@Experiment(id = "two-settings")
abstract class TwoSettings extends Common {

    record Adam(double lr) implements Optimizer {}

    @Retention(RetentionPolicy.RUNTIME)
    @Describes(Adam.class)
    @Target({ElementType.TYPE, ElementType.METHOD})
    @interface AdamLike {
        double lr() default 0.001;
    }

    @Override
    @Sgd
    @AdamLike
    protected abstract Encoder<ImageLevel> pretrain(ImageSet images, Architecture network, View first, View second);
}
