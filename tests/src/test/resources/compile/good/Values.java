package compile.good;

import java.lang.annotation.ElementType;
import java.lang.annotation.Target;
import java.util.concurrent.TimeUnit;
import org.orl.dsl.Experiment;
import org.orl.dsl.artifact.Artifact;
import org.orl.dsl.data.Provides;
import org.orl.dsl.meta.Describes;
import org.orl.dsl.stage.Stage;
import org.orl.dsl.stage.StageKind;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** Every type of value, exactly; names that must not clash. */
@Experiment(id = "values", title = "A \"title\"\twith\nnewlines and $dollars")
abstract class Values {

    /** Hides List and Node in the wiring. */
    interface List {}

    interface Node {}

    record Made(int number) implements Artifact {}

    record Wrapped() implements Artifact {}

    @Provides
    Made graph() {
        return new Made(1);
    }

    @Stage
    @Everything(
            third = 1.0 / 3,
            small = 1e-300,
            infinite = Double.POSITIVE_INFINITY,
            many = {0.1, -0.0},
            size = Integer.MAX_VALUE,
            sizes = 7,
            seed = Long.MAX_VALUE,
            seeds = {},
            on = true,
            switches = {true, false},
            text = "quote \" backslash \\ dollar $L newline\n nul \0 umlaut \u00e4",
            texts = {"a", "b"},
            unit = TimeUnit.DAYS,
            units = {TimeUnit.HOURS},
            type = Made.class,
            types = {int[].class, java.util.List.class})
    abstract Wrapped inputs(Made made);

    @Retention(RetentionPolicy.RUNTIME)
    @Describes(Everything.Spec.class)
    @Target(ElementType.METHOD)
    @interface Everything {
        double third() default 0;

        double small() default 0;

        double infinite() default 0;

        double[] many() default {};

        int size() default 0;

        int[] sizes() default {};

        long seed() default 0;

        long[] seeds() default {};

        boolean on() default false;

        boolean[] switches() default {};

        String text() default "";

        String[] texts() default {};

        TimeUnit unit() default TimeUnit.SECONDS;

        TimeUnit[] units() default {};

        Class<?> type() default Object.class;

        Class<?>[] types() default {};

        record Spec(
                double third,
                double small,
                double infinite,
                java.util.List<Double> many,
                int size,
                java.util.List<Integer> sizes,
                long seed,
                java.util.List<Long> seeds,
                boolean on,
                java.util.List<Boolean> switches,
                String text,
                java.util.List<String> texts,
                TimeUnit unit,
                java.util.List<TimeUnit> units,
                Class<?> type,
                java.util.List<Class<?>> types)
                implements StageKind<Wrapped> {}
    }
}
