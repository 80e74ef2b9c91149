package org.orl.runtime.graph;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import org.orl.dsl.artifact.Artifact;
import org.orl.dsl.artifact.Kind;

/**
 * What nodes make.
 *
 * @since 0.1
 */
public final class Made {

    private Made() {}

    /**
     * Whether a stage or evaluation makes artifacts of a type.
     *
     * @param node any node
     * @param artifact the type, as a kind or a body states it
     * @return whether it does; false for what is given
     */
    public static boolean is(Node<?> node, Class<? extends Artifact> artifact) {
        if (node.work() instanceof Node.OfKind<?> work) {
            return makes(work.kind().getClass(), artifact);
        }
        return node.work() instanceof Node.Written<?> written && written.type().equals(artifact);
    }

    /** Whether a class implements {@code Kind<Artifact>}, at whatever remove. */
    private static boolean makes(Class<?> kind, Class<? extends Artifact> artifact) {
        for (Type type : kind.getGenericInterfaces()) {
            if (type instanceof ParameterizedType with
                    && Kind.class.isAssignableFrom(raw(with))
                    && raw(with.getActualTypeArguments()[0]).equals(artifact)) {
                return true;
            }
            if (makes(raw(type), artifact)) {
                return true;
            }
        }
        return false;
    }

    private static Class<?> raw(Type type) {
        if (type instanceof ParameterizedType with) {
            return (Class<?>) with.getRawType();
        }
        return type instanceof Class<?> plain ? plain : Object.class;
    }
}
