package org.orl.runtime.network;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;
import org.orl.runtime.random.Draws;

/**
 * A place in a {@link State} where a network makes its tensors; places nest as modules do in torch.
 *
 * @since 0.1
 */
public final class Scope {

    private final State state;
    private final String path;
    private final boolean autocasts;

    Scope(State state, String path) {
        this(state, path, false);
    }

    private Scope(State state, String path, boolean autocasts) {
        this.state = state;
        this.path = path;
        this.autocasts = autocasts;
    }

    /**
     * A place within this one.
     *
     * @param name of the part, such as {@code layer1} or {@code 0}
     * @return the place
     */
    public Scope child(String name) {
        return new Scope(state, join(name), autocasts);
    }

    /**
     * Makes a tensor that is trained.
     *
     * @param name such as {@code weight}
     * @param initial its initial values
     * @param shape its axes
     * @return float32
     */
    public NDArray parameter(String name, Initial initial, long... shape) {
        return state.parameter(join(name), initial, shape);
    }

    /**
     * Makes a tensor that is not trained.
     *
     * @param name such as {@code running_mean}
     * @param initial its initial values
     * @param shape its axes
     * @return float32
     */
    public NDArray buffer(String name, Initial initial, long... shape) {
        return state.buffer(join(name), initial, DataType.FLOAT32, shape);
    }

    /**
     * Makes a whole number that counts from 0.
     *
     * @param name such as {@code num_batches_tracked}
     * @return an int64 scalar
     */
    public NDArray counter(String name) {
        return state.buffer(join(name), Initial.constant(0), DataType.INT64);
    }

    /** The number 1 on the device, to count with: a number of Java's would be copied there each time. */
    NDArray one() {
        return state.one();
    }

    /** Draws of this place in a network that was initialised with a seed. */
    Draws draws(long turn) {
        return Draws.of(state.seed(), Draws.word(path), turn);
    }

    /** The same place, for a network whose layers compute as {@link Autocast} says. */
    Scope autocasting() {
        return new Scope(state, path, true);
    }

    boolean autocasts() {
        return autocasts;
    }

    Device device() {
        return state.device();
    }

    private String join(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }
}
