package org.orl.runtime.execution;

import java.io.IOException;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.orl.dsl.artifact.Score;
import org.orl.dsl.evaluate.EvaluationKind;
import org.orl.dsl.meta.Describes;
import org.orl.dsl.meta.OneOf;
import org.orl.dsl.meta.Range;
import org.orl.runtime.checkpoint.AtomicFile;

/** A kind for tests: adds a number to what its input says, and counts how often it was executed. */
@Retention(RetentionPolicy.RUNTIME)
@Describes(Counting.Spec.class)
@interface Counting {

    @Range(min = 0, max = 100)
    int step() default 1;

    @OneOf({1, 2})
    int mode() default 1;

    record Spec(int step, int mode) implements EvaluationKind<Counting.Total> {}

    /** What it produces. */
    record Total(int value) implements Score {

        @Override
        public double headline() {
            return value;
        }

        @Override
        public String metric() {
            return "total";
        }
    }

    /** Executes it. */
    final class CountingExecutor implements Executor<Spec, Total> {

        static final AtomicInteger EXECUTED = new AtomicInteger();

        @Override
        public Class<Spec> kind() {
            return Spec.class;
        }

        @Override
        public int version() {
            return 1;
        }

        @Override
        public void execute(Spec kind, Inputs inputs, Context context) throws IOException {
            EXECUTED.incrementAndGet();
            int before =
                    inputs.artifacts().isEmpty() ? 0 : inputs.the(Total.class).value();
            AtomicFile.writeText(context.directory().resolve("total.txt"), Integer.toString(before + kind.step()));
        }

        @Override
        public Total load(Spec kind, Inputs inputs, Path directory) throws IOException {
            return new Total(Integer.parseInt(Files.readString(directory.resolve("total.txt"))));
        }
    }

    /** Keeps a total that a method returned. */
    final class TotalFormat implements ArtifactFormat<Total> {

        @Override
        public Class<Total> type() {
            return Total.class;
        }

        @Override
        public void write(Total artifact, Path directory) throws IOException {
            AtomicFile.writeText(directory.resolve("total.txt"), Integer.toString(artifact.value()));
        }

        @Override
        public Total read(Path directory) throws IOException {
            return new Total(Integer.parseInt(Files.readString(directory.resolve("total.txt"))));
        }
    }
}
