package org.orl.runtime.network;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.util.passthrough.PassthroughNDArray;
import ai.djl.util.passthrough.PassthroughNDManager;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.orl.runtime.checkpoint.Sha256;
import org.orl.runtime.engine.InPlace;
import org.orl.runtime.engine.Kernels;
import org.orl.runtime.random.Draws;

/**
 * The tensors of one or more networks, by path, in torch's order: parameters, which are trained, and buffers.
 *
 * @since 0.1
 */
public final class State implements AutoCloseable {

    private static final long INITIALISATION = Draws.word("initialisation");

    /** What the header of a file says of a tensor takes about this many bytes. */
    private static final int HEADER = 110;

    private static final int MAP_AXES = 4;

    private final NDManager manager;
    private final Map<String, NDArray> all = new LinkedHashMap<>();
    private final Map<String, NDArray> parameters = new LinkedHashMap<>();
    private final Map<String, NDArray> buffers = new LinkedHashMap<>();
    private final Map<String, Initial> initials = new LinkedHashMap<>();
    private final NDArray one;
    private long seed;

    /**
     * An empty state.
     *
     * @param parent gives the device; closing it closes the state. {@link PassthroughNDManager} gives tensors that have
     *     a shape and no numbers, without an engine
     */
    public State(NDManager parent) {
        manager = parent.newSubManager();
        manager.setName("state");
        one = manager instanceof PassthroughNDManager
                ? zeros(new Shape(), DataType.INT64)
                : manager.ones(new Shape(), DataType.INT64);
    }

    /**
     * A place for a network's tensors.
     *
     * @param path begins their names, such as {@code backbone}; empty for names without a beginning
     * @return the place
     */
    public Scope scope(String path) {
        return new Scope(this, path);
    }

    /** What is trained, by path: float32. */
    public Map<String, NDArray> parameters() {
        return Collections.unmodifiableMap(parameters);
    }

    /** What is not trained, by path: running statistics, float32, and counters, int64. */
    public Map<String, NDArray> buffers() {
        return Collections.unmodifiableMap(buffers);
    }

    /** Parameters and buffers, by path, in the order of torch's state_dict. */
    public Map<String, NDArray> all() {
        return Collections.unmodifiableMap(all);
    }

    /**
     * Gives every tensor its initial value.
     *
     * <p>Each draws from a stream of its own name, so the values depend on nothing else.
     *
     * @param seed where the draws begin
     */
    public void initialise(long seed) {
        this.seed = seed;
        initials.forEach((path, initial) -> {
            NDArray array = all.get(path);
            Draws draws = Draws.of(seed, INITIALISATION, Draws.word(path));
            InPlace.set(array, initial.values(Math.toIntExact(array.size()), draws));
        });
    }

    /** Makes gradient collectors record what happens to the parameters; a momentum network is never asked to. */
    public void requireGradients() {
        parameters.values().forEach(parameter -> parameter.setRequiresGradient(true));
    }

    /**
     * Takes over the values of another state, for instance at the start of a momentum network.
     *
     * @param other one with the same paths and shapes
     */
    public void copyFrom(State other) {
        if (!other.all.keySet().equals(all.keySet())) {
            throw new IllegalArgumentException("The two states have different tensors");
        }
        all.forEach((path, array) -> InPlace.copy(array, other.all.get(path)));
    }

    /** SHA-256 of all names and numbers, which tells whether anything has changed. */
    public String digest() {
        MessageDigest digest = Sha256.digest();
        all.forEach((path, array) -> {
            digest.update(path.getBytes(StandardCharsets.UTF_8));
            digest.update(array.toByteBuffer());
        });
        return HexFormat.of().formatHex(digest.digest());
    }

    /** How large a file of all tensors is, names and shapes included. */
    public long bytes() {
        return bytes(all);
    }

    /**
     * How large a file of some tensors is, names and shapes included.
     *
     * @param tensors by path
     * @return bytes
     */
    public static long bytes(Map<String, NDArray> tensors) {
        return tensors.values().stream()
                .mapToLong(array -> array.size() * array.getDataType().getNumOfBytes() + HEADER)
                .sum();
    }

    /** Frees all tensors. */
    @Override
    public void close() {
        manager.close();
    }

    /** What the values were drawn from; 0 if they were not drawn. */
    long seed() {
        return seed;
    }

    NDArray one() {
        return one;
    }

    Device device() {
        return manager.getDevice();
    }

    NDArray parameter(String path, Initial initial, long... shape) {
        return add(parameters, path, initial, DataType.FLOAT32, shape);
    }

    NDArray buffer(String path, Initial initial, DataType type, long... shape) {
        return add(buffers, path, initial, type, shape);
    }

    /** Arrays of DJL's engine that computes nothing have a shape and no numbers. */
    private NDArray zeros(Shape shape, DataType type) {
        return manager instanceof PassthroughNDManager nothing
                ? new PassthroughNDArray(nothing, null, shape, type)
                : manager.zeros(shape, type);
    }

    /**
     * Weights of convolutions lie in memory with their channels side by side, as the maps do that they meet: else every call
     * would reorder them. What is read from an array or written to one does not depend on that.
     */
    private static NDArray ordered(NDArray array) {
        Shape shape = array.getShape();
        if (array instanceof PassthroughNDArray || shape.dimension() != MAP_AXES || shape.get(2) == 1) {
            return array;
        }
        try (array) {
            return Kernels.of("network").call("side_by_side", array);
        }
    }

    private NDArray add(Map<String, NDArray> group, String path, Initial initial, DataType type, long... shape) {
        NDArray array = ordered(zeros(new Shape(shape), type));
        if (all.put(path, array) != null) {
            throw new IllegalArgumentException("There is a tensor " + path + " already");
        }
        group.put(path, array);
        if (type == DataType.FLOAT32) {
            initials.put(path, initial);
        }
        return array;
    }
}
