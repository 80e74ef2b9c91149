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

@Retention(RetentionPolicy.RUNTIME)
@Describes(BadRule.Spec.class)
@Target({ElementType.TYPE, ElementType.METHOD})
@interface BadRule {

    @Range(min = 0, openMin = true)
    double epsilon() default 0.05;

    @Range(min = 1, max = 10)
    int rounds() default Unset.INT;

    record Spec(double epsilon, int rounds) implements Setting {}
}
