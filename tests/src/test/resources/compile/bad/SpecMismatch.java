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
@Describes(WrongNames.Spec.class)
@Target({ElementType.TYPE, ElementType.METHOD})
@interface WrongNames {
    double lr() default 0.1;

    double decay() default 0;

    record Spec(double lr, double weightDecay) implements Setting {}
}

@Retention(RetentionPolicy.RUNTIME)
@Describes(WrongTypes.Spec.class)
@Target({ElementType.TYPE, ElementType.METHOD})
@interface WrongTypes {
    double lr() default 0.1;

    int[] steps() default {1, 2};

    float scale() default 1;

    int required();

    record Spec(int lr, int[] steps, float scale, int required) implements Setting {}
}

@Retention(RetentionPolicy.RUNTIME)
@Describes(NoRole.Spec.class)
@Target({ElementType.TYPE, ElementType.METHOD})
@interface NoRole {
    record Spec() {}
}
