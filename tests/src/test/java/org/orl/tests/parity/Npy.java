package org.orl.tests.parity;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One array of numbers in NumPy's format: little-endian, C order; floats, integers and booleans. */
final class Npy {

    private static final Pattern DTYPE = Pattern.compile("'descr': '([<|])([fiub])(\\d)'");
    private static final Pattern SHAPE = Pattern.compile("'shape': \\(([^)]*)\\)");

    private final String type;
    private final long[] shape;
    private final ByteBuffer data;

    private Npy(String type, long[] shape, ByteBuffer data) {
        this.type = type;
        this.shape = shape;
        this.data = data;
    }

    /** The array in a golden .npy file on the class path, such as {@code svm/train_labels.npy}. */
    static Npy golden(String name) {
        try (InputStream stream = Npz.resource(name)) {
            return read(name, stream.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The array in a file. */
    static Npy read(Path file) throws IOException {
        return read(file.toString(), Files.readAllBytes(file));
    }

    static Npy read(String name, byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        boolean wide = bytes[6] > 1;
        int start = wide ? 12 : 10;
        int length = wide ? buffer.getInt(8) : Short.toUnsignedInt(buffer.getShort(8));
        String header = new String(bytes, start, length, StandardCharsets.ISO_8859_1);
        Matcher dtype = DTYPE.matcher(header);
        Matcher dimensions = SHAPE.matcher(header);
        if (!dtype.find() || !dimensions.find() || header.contains("'fortran_order': True")) {
            throw new IllegalArgumentException(name + " is not an array that this reader knows: " + header);
        }
        long[] shape = Arrays.stream(dimensions.group(1).split(","))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .mapToLong(Long::parseLong)
                .toArray();
        ByteBuffer data =
                buffer.slice(start + length, bytes.length - start - length).order(ByteOrder.LITTLE_ENDIAN);
        return new Npy(dtype.group(2) + dtype.group(3), shape, data);
    }

    /** The sizes of the axes; empty for a scalar. */
    long[] shape() {
        return shape.clone();
    }

    /** How many numbers. */
    int size() {
        return Math.toIntExact(Arrays.stream(shape).reduce(1, Math::multiplyExact));
    }

    /** All numbers, in C order. */
    double[] doubles() {
        double[] values = new double[size()];
        Arrays.setAll(values, this::number);
        return values;
    }

    /** All numbers, in C order, rounded to floats if the file has doubles. */
    float[] floats() {
        float[] values = new float[size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) number(i);
        }
        return values;
    }

    /** All numbers of an array of integers or booleans (1 is true), in C order. */
    long[] longs() {
        long[] values = new long[size()];
        Arrays.setAll(values, this::whole);
        return values;
    }

    /** All numbers of an array of integers or booleans (1 is true), in C order. */
    int[] ints() {
        int[] values = new int[size()];
        Arrays.setAll(values, i -> Math.toIntExact(whole(i)));
        return values;
    }

    private double number(int i) {
        return switch (type) {
            case "f4" -> data.getFloat(4 * i);
            case "f8" -> data.getDouble(8 * i);
            default -> whole(i);
        };
    }

    private long whole(int i) {
        return switch (type) {
            case "i8", "u8" -> data.getLong(8 * i);
            case "i4" -> data.getInt(4 * i);
            case "u4" -> Integer.toUnsignedLong(data.getInt(4 * i));
            case "i2" -> data.getShort(2 * i);
            case "u2" -> Short.toUnsignedLong(data.getShort(2 * i));
            case "i1" -> data.get(i);
            case "u1", "b1" -> Byte.toUnsignedLong(data.get(i));
            default -> throw new IllegalArgumentException("An array of type " + type + " has no whole numbers");
        };
    }
}
