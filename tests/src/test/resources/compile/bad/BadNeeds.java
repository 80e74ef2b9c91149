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
@Describes(Distil.Spec.class)
@Needs(artifacts = {ImageSet.class, String.class}, settings = Sgd.class, optionalSettings = Warmup.Spec.class)
@Target(ElementType.METHOD)
@interface Distil {
    record Spec() implements StageKind<Encoder<?>> {}
}

@Retention(RetentionPolicy.RUNTIME)
@Describes(Decay.Spec.class)
@Needs(artifacts = ImageSet.class)
@Target(ElementType.METHOD)
@interface Decay {
    record Spec() implements Setting {}
}
