package org.orl.runtime.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.DoubleBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.orl.runtime.checkpoint.Safetensors;
import org.orl.runtime.checkpoint.Safetensors.Tensor;
import org.orl.runtime.checkpoint.Sha256;
import org.orl.runtime.engine.InPlace;

/** All that changes while training, as the tensors of a checkpoint and back. */
final class TrainingState {

    private static final String HISTORY = "history";
    private static final String IDENTITY = "identity";
    private static final int OWNER = 4;

    private final Map<String, NDArray> arrays = new LinkedHashMap<>();
    private final LossHistory history;
    private final long[] owner = new long[OWNER];

    /**
     * The state of a training.
     *
     * @param owner whose training it is, so that a checkpoint of another is recognised
     * @param system what is trained
     * @param updater how
     * @param history of its losses
     */
    TrainingState(String owner, TrainingSystem system, Updater updater, LossHistory history) {
        this.history = history;
        ByteBuffer.wrap(Sha256.of(owner.getBytes(StandardCharsets.UTF_8)))
                .asLongBuffer()
                .get(this.owner);
        addAll("parameter.", system.parameters());
        addAll("state.", system.state());
        addAll("optimizer.", updater.state());
    }

    /** How many bytes of numbers a checkpoint has. */
    long bytes() {
        return tensors(0).stream()
                .mapToLong(tensor ->
                        tensor.type().bytes() * Arrays.stream(tensor.shape()).reduce(1, (a, b) -> a * b))
                .sum();
    }

    private void addAll(String prefix, Map<String, NDArray> part) {
        part.forEach((path, array) -> arrays.put(prefix + path, array));
    }

    /** The tensors as they are after a number of steps; their numbers are read when they are written. */
    List<Tensor> tensors(long step) {
        List<Tensor> tensors = new ArrayList<>();
        arrays.forEach((name, array) -> tensors.add(new Tensor(
                name,
                type(array),
                array.getShape().getShape(),
                () -> array.toByteBuffer().order(ByteOrder.LITTLE_ENDIAN))));
        tensors.add(new Tensor(IDENTITY, Safetensors.Type.I64, new long[] {OWNER + 1}, () -> identityBytes(step)));
        tensors.add(new Tensor(HISTORY, Safetensors.Type.F64, new long[] {history.sums().length}, this::historyBytes));
        return tensors;
    }

    /**
     * Takes all values from a checkpoint.
     *
     * @throws IOException if the checkpoint has other tensors, or is another training's or step's; then nothing is
     *     changed
     */
    void restore(Safetensors file, long step) throws IOException {
        List<Tensor> expected = tensors(step);
        if (!file.names().equals(expected.stream().map(Tensor::name).toList())) {
            throw new IOException("it holds other tensors than this stage has");
        }
        for (Tensor tensor : expected) {
            if (file.type(tensor.name()) != tensor.type()
                    || !Arrays.equals(file.shape(tensor.name()), tensor.shape())) {
                throw new IOException("its " + tensor.name() + " has another type or shape than this stage's");
            }
        }
        if (!file.data(IDENTITY).equals(identityBytes(step))) {
            throw new IOException("it is that of another stage or step");
        }
        for (Map.Entry<String, NDArray> entry : arrays.entrySet()) {
            InPlace.set(entry.getValue(), file.data(entry.getKey()));
        }
        DoubleBuffer sums = file.data(HISTORY).asDoubleBuffer();
        sums.get(history.sums());
    }

    private ByteBuffer identityBytes(long step) {
        ByteBuffer bytes = ByteBuffer.allocate((OWNER + 1) * Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asLongBuffer().put(owner).put(step);
        return bytes;
    }

    private ByteBuffer historyBytes() {
        double[] sums = history.sums();
        ByteBuffer bytes = ByteBuffer.allocate(sums.length * Double.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asDoubleBuffer().put(sums);
        return bytes;
    }

    private static Safetensors.Type type(NDArray array) {
        DataType type = array.getDataType();
        return switch (type) {
            case FLOAT32 -> Safetensors.Type.F32;
            case FLOAT64 -> Safetensors.Type.F64;
            case INT64 -> Safetensors.Type.I64;
            default -> throw new IllegalArgumentException("A checkpoint cannot hold an array of type " + type);
        };
    }
}
