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

abstract class HiddenRecord {

    @Describes(Values.class)
    @Target({ElementType.TYPE, ElementType.METHOD})
    @interface Momentum {
        double value() default 0.9;
    }

    private record Values(double value) implements Setting {}
}
