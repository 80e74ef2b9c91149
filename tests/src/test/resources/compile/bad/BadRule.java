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

@Retention(RetentionPolicy.RUNTIME)
@Describes(Sinkhorn.Spec.class)
@Target({ElementType.TYPE, ElementType.METHOD})
@interface Sinkhorn {

    @Range(min = 0, openMin = true)
    double epsilon() default 0;

    @Range(min = 10, max = 1)
    int rounds() default Unset.INT;

    @Range(min = 0)
    boolean centred() default false;

    @OneOf({1, 2})
    String norm() default "l2";

    @NonEmpty
    int size() default 1;

    @NonEmpty
    String name() default "";

    record Spec(double epsilon, int rounds, boolean centred, String norm, int size, String name)
            implements Setting {}
}
