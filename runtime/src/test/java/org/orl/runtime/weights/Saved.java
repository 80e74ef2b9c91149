package org.orl.runtime.weights;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.orl.runtime.network.EncoderNetwork;
import org.orl.runtime.pickle.Pickler;
import org.orl.runtime.pickle.TorchZip;

/** Tensors on their way into a file as torch.save writes it. */
final class Saved {

    private final Map<String, long[]> shapes = new LinkedHashMap<>();
    private final Map<String, String> sorts = new LinkedHashMap<>();
    private final Map<String, byte[]> numbers = new LinkedHashMap<>();

    /** Adds an encoder's tensors under other names; those without one are left out. */
    Saved encoder(EncoderNetwork network, UnaryOperator<String> name) {
        network.state().all().forEach((ours, array) -> {
            String theirs = name.apply(ours);
            if (theirs != null) {
                add(theirs, array);
            }
        });
        return this;
    }

    Saved floats(String name, long... shape) {
        int size = 1;
        for (long axis : shape) {
            size *= (int) axis;
        }
        return add(name, "FloatStorage", shape, new byte[size * Float.BYTES]);
    }

    Saved without(String name) {
        shapes.remove(name);
        return this;
    }

    Saved damage(String name, int place, int value) {
        numbers.get(name)[place] = (byte) value;
        return this;
    }

    Path to(Path file) throws IOException {
        return Files.write(
                file, TorchZip.of(new Pickler().tensors(shapes, sorts).end(), numbers));
    }

    private void add(String name, NDArray array) {
        ByteBuffer data = array.toByteBuffer();
        byte[] bytes = new byte[data.remaining()];
        data.get(bytes);
        String sort = array.getDataType() == DataType.INT64 ? "LongStorage" : "FloatStorage";
        add(name, sort, array.getShape().getShape(), bytes);
    }

    private Saved add(String name, String sort, long[] shape, byte[] bytes) {
        shapes.put(name, shape);
        sorts.put(name, sort);
        numbers.put(name, bytes);
        return this;
    }
}
