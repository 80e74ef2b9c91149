package org.orl.runtime.pickle;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Writes pickles of protocol 2 as torch.save does, one instruction after the other. */
public final class Pickler {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    /** Begins a pickle. */
    public Pickler() {
        raw(0x80, 2);
    }

    /** The pickle, with its end. */
    public byte[] end() {
        raw('.');
        return bytes.toByteArray();
    }

    Pickler raw(int... values) {
        for (int value : values) {
            bytes.write(value);
        }
        return this;
    }

    Pickler text(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        raw('X');
        number(Integer.BYTES, utf8.length);
        bytes.writeBytes(utf8);
        return this;
    }

    /** A whole number of any size, as LONG1. */
    Pickler whole(long value) {
        raw(0x8a, Long.BYTES);
        return number(Long.BYTES, value);
    }

    Pickler global(String module, String name) {
        raw('c');
        bytes.writeBytes((module + "\n" + name + "\n").getBytes(StandardCharsets.UTF_8));
        return this;
    }

    Pickler tuple(long... values) {
        raw('(');
        for (long value : values) {
            whole(value);
        }
        return raw('t');
    }

    /** A tensor as torch._utils._rebuild_tensor_v2 makes it. */
    Pickler tensor(String sort, String key, long length, long offset, long[] shape, long[] strides) {
        global("torch._utils", "_rebuild_tensor_v2").raw('(', '(');
        text("storage")
                .global("torch", sort)
                .text(key)
                .text("cpu")
                .whole(length)
                .raw('t', 'Q');
        whole(offset).tuple(shape).tuple(strides).raw(0x89);
        return global("collections", "OrderedDict").raw(')', 'R', 't', 'R');
    }

    /** A contiguous tensor that is all of a storage. */
    Pickler tensor(String sort, String key, long... shape) {
        long[] strides = new long[shape.length];
        long length = 1;
        for (int axis = shape.length - 1; axis >= 0; axis--) {
            strides[axis] = length;
            length *= shape[axis];
        }
        return tensor(sort, key, length, 0, shape, strides);
    }

    /** An OrderedDict of tensors, each all of the storage called like it. */
    public Pickler tensors(Map<String, long[]> shapes, Map<String, String> sorts) {
        global("collections", "OrderedDict").raw(')', 'R', '(');
        shapes.forEach((name, shape) -> text(name).tensor(sorts.get(name), name, shape));
        return raw('u');
    }

    private Pickler number(int length, long value) {
        byte[] all = ByteBuffer.allocate(Long.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(value)
                .array();
        bytes.write(all, 0, length);
        return this;
    }
}
