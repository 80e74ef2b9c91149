package org.orl.runtime.bytecode;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * The constants of a class file in words, so that their numbers, which depend on all others, do not matter.
 *
 * <p>JVM specification, sections 4.4 and 4.7.23.
 */
final class ConstantPool {

    private final ByteBuffer file;
    private final int[] places;
    private int[] bootstraps = {};

    /** Reads past the constants. */
    ConstantPool(ByteBuffer file) {
        this.file = file;
        places = new int[Short.toUnsignedInt(file.getShort())];
        for (int i = 1; i < places.length; i++) {
            places[i] = file.position();
            int tag = file.get();
            int size = switch (tag) {
                case 1 -> Short.toUnsignedInt(file.getShort());
                case 7, 8, 16, 19, 20 -> 2;
                case 15 -> 3;
                case 3, 4, 9, 10, 11, 12, 17, 18 -> 4;
                case 5, 6 -> 8;
                default -> throw new IllegalArgumentException("There is no constant of sort " + tag);
            };
            file.position(file.position() + size);
            if (tag == 5 || tag == 6) {
                i++; // long and double take two numbers
            }
        }
    }

    /** Learns what dynamic constants refer to: the places of the entries of the attribute BootstrapMethods. */
    void bootstrapBy(int[] entries) {
        bootstraps = entries.clone();
    }

    /** The text of a Utf8 constant, a character a byte: all that is asked of it is that two texts differ if their bytes do. */
    String utf8(int index) {
        int place = places[index] + 1;
        byte[] bytes = new byte[unsigned(place)];
        file.get(place + 2, bytes);
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    /** Any constant in words; empty for the number 0, which stands for none. */
    String text(int index) {
        if (index == 0) {
            return "";
        }
        int place = places[index] + 1;
        int tag = file.get(place - 1);
        return switch (tag) {
            case 1 -> utf8(index).length() + ":" + utf8(index);
            case 3, 4 -> tag + " " + file.getInt(place);
            case 5, 6 -> tag + " " + file.getLong(place);
            case 15 -> tag + " " + file.get(place) + " " + text(unsigned(place + 1));
            case 9, 10, 11, 12 -> tag + " " + text(unsigned(place)) + " " + text(unsigned(place + 2));
            case 17, 18 -> tag + " " + bootstrap(unsigned(place)) + " " + text(unsigned(place + 2));
            default -> tag + " " + text(unsigned(place));
        };
    }

    private String bootstrap(int entry) {
        int place = bootstraps[entry];
        StringBuilder text = new StringBuilder(text(unsigned(place)));
        int arguments = unsigned(place + 2);
        for (int i = 0; i < arguments; i++) {
            text.append(", ").append(text(unsigned(place + 4 + 2 * i)));
        }
        return "(" + text + ")";
    }

    private int unsigned(int place) {
        return Short.toUnsignedInt(file.getShort(place));
    }
}
