package org.orl.runtime.pickle;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * A view of a storage.
 *
 * @param storage whose numbers it shows
 * @param offset the first of them
 * @param shape its axes
 * @param strides how far apart in the storage neighbours along each axis are
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares two by equals
record StridedTensor(Storage storage, long offset, long[] shape, long[] strides) {

    private static final int MOST_AXES = 8;

    /** Checks that all numbers lie within the storage, and that none is shown so often that it would grow. */
    StridedTensor checked() throws Refused {
        if (shape.length != strides.length || shape.length > MOST_AXES) {
            throw new Refused("has a tensor of " + shape.length + " axes and " + strides.length + " strides");
        }
        if (offset < 0 || offset > storage.length()) {
            throw outside();
        }
        if (Arrays.stream(shape).anyMatch(axis -> axis == 0)) {
            return checkedEmpty();
        }
        long size = 1;
        long last = offset;
        for (int axis = 0; axis < shape.length; axis++) {
            // No axis longer than the storage: the products stay far below 2^63.
            if (shape[axis] < 0 || shape[axis] > storage.length() || strides[axis] < 0) {
                throw outside();
            }
            size *= shape[axis];
            if (shape[axis] > 1) {
                if (strides[axis] > storage.length()) {
                    throw outside();
                }
                last += (shape[axis] - 1) * strides[axis];
            }
            if (size > storage.length()) {
                throw outside();
            }
        }
        if (last >= storage.length()) {
            throw outside();
        }
        return this;
    }

    private StridedTensor checkedEmpty() throws Refused {
        if (Arrays.stream(shape).anyMatch(axis -> axis < 0 || axis > Integer.MAX_VALUE)) {
            throw outside();
        }
        return this;
    }

    private static Refused outside() {
        return new Refused("has a tensor whose shape, strides and offset do not fit its storage");
    }

    int size() {
        long size = 1;
        for (long axis : shape) {
            size *= axis;
        }
        return (int) size;
    }

    /** The numbers in C order, little-endian, taken from those of the storage. */
    ByteBuffer gathered(ByteBuffer all) {
        int width = storage.type().bytes();
        int size = size();
        if (isContiguous()) {
            return all.slice((int) offset * width, size * width).order(ByteOrder.LITTLE_ENDIAN);
        }
        ByteBuffer gathered = ByteBuffer.allocateDirect(size * width).order(ByteOrder.LITTLE_ENDIAN);
        long[] index = new long[shape.length];
        long position = offset;
        for (int i = 0; i < size; i++) {
            gathered.put(i * width, all, (int) position * width, width);
            for (int axis = shape.length - 1; axis >= 0; axis--) {
                position += strides[axis];
                if (++index[axis] < shape[axis]) {
                    break;
                }
                position -= shape[axis] * strides[axis];
                index[axis] = 0;
            }
        }
        return gathered;
    }

    private boolean isContiguous() {
        long expected = 1;
        for (int axis = shape.length - 1; axis >= 0; axis--) {
            if (shape[axis] != 1 && strides[axis] != expected) {
                return false;
            }
            expected *= shape[axis];
        }
        return true;
    }
}
