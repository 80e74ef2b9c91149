package org.orl.runtime.execution;

import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.file.Path;
import org.orl.dsl.artifact.Artifact;
import org.orl.dsl.artifact.Kind;
import org.orl.runtime.graph.Word;

/** Executes a kind whose record computes the result itself; its version is the record's code, see {@link OwnCode}. */
final class SpecExecutor<K extends Kind<A>, A extends Artifact> implements Executor<K, A> {

    private final Class<K> kind;
    private final Formats formats;

    SpecExecutor(Class<K> kind, Formats formats) {
        this.kind = kind;
        this.formats = formats;
    }

    @Override
    public Class<K> kind() {
        return kind;
    }

    @Override
    public int version() {
        return 0;
    }

    @Override
    public void execute(K spec, Inputs inputs, Context context) throws IOException {
        formats.keep(
                "@" + Word.name(kind),
                produced(),
                () -> ((KindSpec<?>) spec).compute(inputs, context),
                context.directory());
    }

    @Override
    @SuppressWarnings("unchecked") // what compute() returned was of the type
    public A load(K spec, Inputs inputs, Path directory) throws IOException {
        return (A) formats.read(produced(), directory);
    }

    /** What stands between the angle brackets of {@code implements KindSpec<...>}. */
    private Class<?> produced() {
        for (Type type : kind.getGenericInterfaces()) {
            if (type instanceof ParameterizedType generic && generic.getRawType() == KindSpec.class) {
                Type argument = generic.getActualTypeArguments()[0];
                return (Class<?>) (argument instanceof ParameterizedType inner ? inner.getRawType() : argument);
            }
        }
        throw new IllegalStateException(kind.getName() + " does not say which KindSpec it is");
    }
}
