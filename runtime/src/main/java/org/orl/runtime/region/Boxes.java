package org.orl.runtime.region;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.RandomAccess;
import org.orl.dsl.artifact.Box;

/**
 * The boxes of one image, eight bytes each.
 *
 * <p>Stored as a whole number of boxes, then x, y, width and height of each as unsigned 16-bit numbers.
 *
 * @since 0.1
 */
public final class Boxes {

    private static final int LONGEST_SIDE = Character.MAX_VALUE;

    private final char[] values;

    private Boxes(char[] values) {
        this.values = values;
    }

    /**
     * Packs boxes.
     *
     * @param boxes in their order; no number below 0 or above 65535
     * @return the same boxes
     */
    public static Boxes of(List<Box> boxes) {
        char[] values = new char[4 * boxes.size()];
        int i = 0;
        for (Box box : boxes) {
            values[i++] = packed(box.x(), box);
            values[i++] = packed(box.y(), box);
            values[i++] = packed(box.width(), box);
            values[i++] = packed(box.height(), box);
        }
        return new Boxes(values);
    }

    /** How many boxes there are. */
    public int size() {
        return values.length / 4;
    }

    /**
     * One box.
     *
     * @param index in [0, size)
     * @return the box
     */
    public Box get(int index) {
        int i = 4 * index;
        return new Box(values[i], values[i + 1], values[i + 2], values[i + 3]);
    }

    /** The boxes as an unmodifiable list, unpacked as they are asked for. */
    public List<Box> asList() {
        return new Unpacked(this);
    }

    /**
     * Some of the boxes.
     *
     * @param indices which, in order
     * @return a copy of them
     */
    public Boxes select(int[] indices) {
        char[] some = new char[4 * indices.length];
        for (int i = 0; i < indices.length; i++) {
            System.arraycopy(values, 4 * indices[i], some, 4 * i, 4);
        }
        return new Boxes(some);
    }

    /**
     * Writes the boxes.
     *
     * @param out where to
     * @throws IOException if it cannot be written
     */
    public void write(DataOutput out) throws IOException {
        out.writeInt(size());
        for (char value : values) {
            out.writeShort(value);
        }
    }

    /** How many bytes {@link #write} writes. */
    int bytes() {
        return Integer.BYTES + Character.BYTES * values.length;
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @param in where from
     * @return the boxes
     * @throws IOException if it cannot be read
     */
    public static Boxes read(DataInput in) throws IOException {
        char[] values = new char[Math.multiplyExact(4, in.readInt())];
        for (int i = 0; i < values.length; i++) {
            values[i] = (char) in.readUnsignedShort();
        }
        return new Boxes(values);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Boxes boxes && Arrays.equals(values, boxes.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return asList().toString();
    }

    private static char packed(int value, Box box) {
        if (value < 0 || value > LONGEST_SIDE) {
            throw new IllegalArgumentException(box + " does not lie in a picture of at most 65535 x 65535 pixels");
        }
        return (char) value;
    }

    private static final class Unpacked extends AbstractList<Box> implements RandomAccess {

        private final Boxes boxes;

        Unpacked(Boxes boxes) {
            this.boxes = boxes;
        }

        @Override
        public Box get(int index) {
            return boxes.get(index);
        }

        @Override
        public int size() {
            return boxes.size();
        }
    }
}
