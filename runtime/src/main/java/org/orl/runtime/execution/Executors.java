package org.orl.runtime.execution;

import java.util.HashMap;
import java.util.Map;
import java.util.ServiceLoader;
import org.orl.dsl.artifact.Artifact;
import org.orl.dsl.artifact.Kind;
import org.orl.runtime.UserError;
import org.orl.runtime.graph.Word;

/** Finds who executes a kind: its record itself, or the executor of its class. */
final class Executors {

    private final Map<Class<?>, Executor<?, ?>> byKind = new HashMap<>();

    private final Formats formats;

    Executors(Formats formats) {
        this.formats = formats;
        for (Executor<?, ?> executor : ServiceLoader.load(Executor.class)) {
            byKind.put(executor.kind(), executor);
        }
    }

    /** The executor of a kind; the cast holds because an executor is stored under the class of its kind. */
    @SuppressWarnings("unchecked")
    <K extends Kind<A>, A extends Artifact> Executor<K, A> of(Kind<?> kind) {
        if (kind instanceof KindSpec<?>) {
            return new SpecExecutor<>((Class<K>) kind.getClass(), formats);
        }
        Executor<?, ?> executor = byKind.get(kind.getClass());
        if (executor == null) {
            throw new UserError(
                    UserError.Kind.USAGE,
                    "Nothing on the class path executes "
                            + Word.name(kind.getClass()) + " ("
                            + kind.getClass().getName() + ").",
                    "Let the record implement " + KindSpec.class.getName()
                            + ", or register an Executor for it in META-INF/services/" + Executor.class.getName()
                            + ".");
        }
        return (Executor<K, A>) executor;
    }
}
