package org.orl.runtime.bytecode;

import java.nio.ByteBuffer;

/**
 * The instructions of a method in words.
 *
 * <p>JVM specification, section 6.5.
 *
 * @param file the class file
 * @param constants its constants
 */
record Instructions(ByteBuffer file, ConstantPool constants) {

    private static final int LDC = 0x12;
    private static final int TABLESWITCH = 0xaa;
    private static final int LOOKUPSWITCH = 0xab;
    private static final int WIDE = 0xc4;
    private static final int IINC = 0x84;
    private static final int LAST = 0xc9;

    /** Reads the bytes from the file's position on, of the length that stands there. */
    void read(StringBuilder text) {
        int length = file.getInt();
        int start = file.position();
        while (file.position() < start + length) {
            int opcode = Byte.toUnsignedInt(file.get());
            text.append(opcode);
            switch (opcode) {
                case LDC -> text.append(' ').append(constants.text(Byte.toUnsignedInt(file.get())));
                case TABLESWITCH, LOOKUPSWITCH -> readSwitch(opcode, start, text);
                case WIDE -> readBytes(Byte.toUnsignedInt(file.get(file.position())) == IINC ? 5 : 3, text);
                default -> {
                    if (namesConstant(opcode)) {
                        text.append(' ').append(constants.text(Short.toUnsignedInt(file.getShort())));
                    }
                    readBytes(operands(opcode), text);
                }
            }
            text.append('\n');
        }
        if (file.position() != start + length) {
            throw new IllegalArgumentException("The last instruction is longer than the method");
        }
    }

    private static boolean namesConstant(int opcode) {
        return switch (opcode) {
            case 0x13, 0x14, 0xb2, 0xb3, 0xb4, 0xb5, 0xb6, 0xb7, 0xb8, 0xb9, 0xba, 0xbb, 0xbd, 0xc0, 0xc1, 0xc5 -> true;
            default -> false;
        };
    }

    /** How many bytes follow, without the number of a constant. */
    private static int operands(int opcode) {
        if (opcode > LAST) {
            throw new IllegalArgumentException("There is no instruction " + opcode);
        }
        return switch (opcode) {
            case 0x10, 0x15, 0x16, 0x17, 0x18, 0x19, 0x36, 0x37, 0x38, 0x39, 0x3a, 0xa9, 0xbc, 0xc5 -> 1;
            case 0x11, IINC, 0xb9, 0xba, 0xc6, 0xc7 -> 2;
            case 0xc8, 0xc9 -> 4;
            default -> opcode >= 0x99 && opcode <= 0xa8 ? 2 : 0;
        };
    }

    private void readSwitch(int opcode, int start, StringBuilder text) {
        int padding = Math.floorMod(start - file.position(), 4);
        file.position(file.position() + padding);
        text.append(' ').append(file.getInt());
        int first = file.getInt();
        text.append(' ').append(first);
        int numbers = 2 * first;
        if (opcode == TABLESWITCH) {
            int last = file.getInt();
            text.append(' ').append(last);
            numbers = last - first + 1;
        }
        for (int i = 0; i < numbers; i++) {
            text.append(' ').append(file.getInt());
        }
    }

    private void readBytes(int count, StringBuilder text) {
        for (int i = 0; i < count; i++) {
            text.append(' ').append(file.get());
        }
    }
}
