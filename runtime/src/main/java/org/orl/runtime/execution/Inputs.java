package org.orl.runtime.execution;

import java.util.List;
import java.util.Optional;
import org.orl.dsl.artifact.Artifact;
import org.orl.dsl.artifact.Encoder;
import org.orl.dsl.augment.View;
import org.orl.dsl.train.Setting;

/**
 * What a node is executed with; the processor has checked that what a kind needs is there.
 *
 * @param artifacts of the node's inputs, in the order of the method's parameters
 * @param views in the order of the method's parameters
 * @param settings those that the kind reads
 * @since 0.1
 */
public record Inputs(List<Artifact> artifacts, List<View> views, List<Setting> settings) {

    /**
     * The artifact of a type.
     *
     * @param <A> the type
     * @param type the type
     * @return the first artifact that is one
     */
    public <A extends Artifact> A the(Class<A> type) {
        return first(artifacts, type)
                .orElseThrow(() -> new IllegalArgumentException("No input is a " + type.getSimpleName()));
    }

    /** The encoder among the artifacts, whatever its role. */
    public Encoder<?> encoder() {
        return the(Encoder.class);
    }

    /**
     * The setting of a type.
     *
     * @param <S> the type
     * @param type the type
     * @return the first setting that is one
     */
    public <S extends Setting> S setting(Class<S> type) {
        return optional(type)
                .orElseThrow(() -> new IllegalArgumentException("No setting is a " + type.getSimpleName()));
    }

    /**
     * The setting of a type, if there is one.
     *
     * @param <S> the type
     * @param type the type
     * @return the first setting that is one
     */
    public <S extends Setting> Optional<S> optional(Class<S> type) {
        return first(settings, type);
    }

    private static <T> Optional<T> first(List<?> values, Class<T> type) {
        return values.stream().filter(type::isInstance).map(type::cast).findFirst();
    }
}
