package org.orl.runtime.weights;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.orl.runtime.checkpoint.Safetensors;

/** Numbers of any stored type as those that networks have: 32-bit floats and 64-bit integers. */
final class Numbers {

    private static final int HALF_FRACTION = 10;
    private static final int HALF_BIAS = 15;

    private Numbers() {}

    /** Whether a type has whole numbers. */
    static boolean areWhole(Safetensors.Type type) {
        return switch (type) {
            case I64, I32, I16, I8, U8, BOOL -> true;
            case F64, F32, F16, BF16 -> false;
        };
    }

    /** Floats; all but 64-bit ones, which are rounded, stay what they are. */
    static ByteBuffer floats(Safetensors.Type type, ByteBuffer data) {
        if (type == Safetensors.Type.F32) {
            return data;
        }
        int count = data.remaining() / type.bytes();
        ByteBuffer floats = ByteBuffer.allocateDirect(count * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < count; i++) {
            floats.putFloat(
                    switch (type) {
                        case F64 -> (float) data.getDouble(i * Double.BYTES);
                        case F16 -> half(data.getShort(i * Short.BYTES));
                        case BF16 -> Float.intBitsToFloat(data.getShort(i * Short.BYTES) << Short.SIZE);
                        default -> throw new IllegalArgumentException(type + " has no floats");
                    });
        }
        return floats.flip();
    }

    /** Whole numbers. */
    static ByteBuffer longs(Safetensors.Type type, ByteBuffer data) {
        if (type == Safetensors.Type.I64) {
            return data;
        }
        int count = data.remaining() / type.bytes();
        ByteBuffer longs = ByteBuffer.allocateDirect(count * Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < count; i++) {
            longs.putLong(
                    switch (type) {
                        case I32 -> data.getInt(i * Integer.BYTES);
                        case I16 -> data.getShort(i * Short.BYTES);
                        case I8 -> data.get(i);
                        case U8, BOOL -> Byte.toUnsignedLong(data.get(i));
                        default -> throw new IllegalArgumentException(type + " has no whole numbers");
                    });
        }
        return longs.flip();
    }

    /** The value of a 16-bit float of IEEE 754. */
    static float half(short bits) {
        int exponent = bits >> HALF_FRACTION & 0x1F;
        int fraction = bits & 0x3FF;
        float magnitude;
        if (exponent == 0x1F) {
            magnitude = fraction == 0 ? Float.POSITIVE_INFINITY : Float.NaN;
        } else if (exponent == 0) {
            magnitude = Math.scalb((float) fraction, 1 - HALF_BIAS - HALF_FRACTION);
        } else {
            magnitude = Math.scalb((float) (fraction | 1 << HALF_FRACTION), exponent - HALF_BIAS - HALF_FRACTION);
        }
        return bits < 0 ? -magnitude : magnitude;
    }
}
