package org.orl.runtime.train;

import ai.djl.ndarray.NDArray;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.orl.runtime.network.State;

/**
 * All arrays that change while a system is trained, by path: what the optimizer changes, and what else changes.
 *
 * <p>A checkpoint holds these and no others, so what is missing here is lost in a resumed run.
 *
 * @since 0.1
 */
public final class Variables {

    private final Map<String, NDArray> parameters = new LinkedHashMap<>();
    private final Map<String, NDArray> state = new LinkedHashMap<>();

    /** None yet. */
    public Variables() {}

    /**
     * Adds networks that the optimizer trains: parameters to the parameters, running statistics to the state.
     *
     * @param prefix begins the paths, such as {@code online.}
     * @param networks their tensors; from now on their parameters require gradients
     * @return this
     */
    public Variables train(String prefix, State networks) {
        return train(prefix, networks, "");
    }

    /**
     * Adds a part of networks that the optimizer trains; the rest stays as it is.
     *
     * @param prefix begins the paths, such as {@code online.}
     * @param networks their tensors
     * @param part begins the paths of those that are trained within the networks, such as {@code backbone.}
     * @return this
     */
    public Variables train(String prefix, State networks, String part) {
        networks.parameters().forEach((path, array) -> {
            if (path.startsWith(part)) {
                array.setRequiresGradient(true);
                add(parameters, prefix + path, array);
            }
        });
        networks.buffers().forEach((path, array) -> {
            if (path.startsWith(part)) {
                add(state, prefix + path, array);
            }
        });
        return this;
    }

    /**
     * Adds networks that follow others: everything to the state.
     *
     * @param prefix begins the paths, such as {@code target.}
     * @param networks their tensors
     * @return this
     */
    public Variables follow(String prefix, State networks) {
        networks.all().forEach((path, array) -> add(state, prefix + path, array));
        return this;
    }

    /**
     * Adds an array that remembers something, such as a queue, to the state.
     *
     * @param path its name in a checkpoint
     * @param array float32 or int64
     * @return this
     */
    public Variables remember(String path, NDArray array) {
        add(state, path, array);
        return this;
    }

    /** What the optimizer changes. */
    public Map<String, NDArray> parameters() {
        return Collections.unmodifiableMap(parameters);
    }

    /** What else changes. */
    public Map<String, NDArray> state() {
        return Collections.unmodifiableMap(state);
    }

    private void add(Map<String, NDArray> group, String path, NDArray array) {
        if (parameters.containsKey(path) || state.containsKey(path)) {
            throw new IllegalArgumentException("There is an array " + path + " already");
        }
        group.put(path, array);
    }
}
