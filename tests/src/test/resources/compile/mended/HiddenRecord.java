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

import java.lang.annotation.ElementType;
import java.lang.annotation.Target;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

abstract class HiddenRecord {

    @Retention(RetentionPolicy.RUNTIME)
    @Describes(Values.class)
    @Target({ElementType.TYPE, ElementType.METHOD})
    @interface Momentum {
        double value() default 0.9;
    }

    record Values(double value) implements Setting {}
}
