package org.orl.runtime.execution;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import org.orl.dsl.evaluate.EvaluationKind;
import org.orl.dsl.meta.Describes;

/** A kind for tests of signals: never ends by itself, and heeds interrupts or does not. */
@Retention(RetentionPolicy.RUNTIME)
@Describes(Stubborn.Spec.class)
@interface Stubborn {

    boolean deaf() default false;

    record Spec(boolean deaf) implements EvaluationKind<Counting.Total> {}

    /** Executes it. */
    final class StubbornExecutor implements Executor<Spec, Counting.Total> {

        @Override
        public Class<Spec> kind() {
            return Spec.class;
        }

        @Override
        public int version() {
            return 1;
        }

        @Override
        public void execute(Spec kind, Inputs inputs, Context context) {
            while (true) {
                try {
                    new CountDownLatch(1).await();
                } catch (InterruptedException e) {
                    if (!kind.deaf()) {
                        throw new Interrupted("an endless wait");
                    }
                }
            }
        }

        @Override
        public Counting.Total load(Spec kind, Inputs inputs, Path directory) {
            throw new UnsupportedOperationException("It never ends");
        }
    }
}
