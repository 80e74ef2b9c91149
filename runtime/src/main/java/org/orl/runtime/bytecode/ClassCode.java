package org.orl.runtime.bytecode;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * What a class file does: fields and the instructions of methods, with all that they name.
 *
 * <p>Left out is what changes no result: lines, names of variables and parameters, annotations, whose values an experiment's
 * wiring holds, methods without a body, and interfaces that have nothing else. So a comment, or another constant of another
 * stage, does not make a class another.
 *
 * <p>JVM specification, chapter 4.
 *
 * @since 0.1
 */
public final class ClassCode {

    private static final int MAGIC = 0xCAFEBABE;
    private static final int INTERFACE = 0x0200;

    private final ByteBuffer file;
    private final ConstantPool constants;
    private final StringBuilder text = new StringBuilder();

    private ClassCode(ByteBuffer file) {
        this.file = file;
        if (file.getInt() != MAGIC) {
            throw new IllegalArgumentException("No class file");
        }
        file.getInt(); // version
        constants = new ConstantPool(file);
    }

    /**
     * What a class file does.
     *
     * @param classFile its bytes
     * @return bytes that are the same if and only if it does the same; none for an interface that does nothing; the file
     *     itself if it is of a form that is not known here
     */
    public static byte[] of(byte[] classFile) {
        try {
            return new ClassCode(ByteBuffer.wrap(classFile)).read().getBytes(StandardCharsets.UTF_8);
        } catch (IllegalArgumentException | IndexOutOfBoundsException | BufferUnderflowException e) {
            return classFile.clone();
        }
    }

    private String read() {
        int start = file.position();
        skipToAttributes();
        findBootstraps();
        file.position(start);

        int access = unsigned();
        text.append(access).append(' ').append(constants.text(unsigned()));
        text.append(' ').append(constants.text(unsigned()));
        for (int left = unsigned(); left > 0; left--) {
            text.append(' ').append(constants.text(unsigned()));
        }
        text.append('\n');
        int header = text.length();
        for (int left = unsigned(); left > 0; left--) {
            readField();
        }
        for (int left = unsigned(); left > 0; left--) {
            readMethod();
        }
        boolean isIdle = (access & INTERFACE) != 0 && text.length() == header;
        return isIdle ? "" : text.toString();
    }

    private void readField() {
        text.append("field ").append(member()).append('\n');
        for (int left = unsigned(); left > 0; left--) {
            String name = constants.utf8(unsigned());
            int end = attributeEnd();
            if (name.equals("ConstantValue")) {
                text.append(constants.text(unsigned())).append('\n');
            }
            file.position(end);
        }
    }

    private void readMethod() {
        String member = member();
        for (int left = unsigned(); left > 0; left--) {
            String name = constants.utf8(unsigned());
            int end = attributeEnd();
            if (name.equals("Code")) {
                text.append("method ").append(member).append('\n');
                file.getInt(); // depth of the stack, number of variables
                new Instructions(file, constants).read(text);
                for (int handlers = unsigned(); handlers > 0; handlers--) {
                    text.append("catch ").append(unsigned()).append(' ').append(unsigned());
                    text.append(' ').append(unsigned()).append(' ').append(constants.text(unsigned()));
                    text.append('\n');
                }
            }
            file.position(end);
        }
    }

    /** Access, name and type. */
    private String member() {
        return unsigned() + " " + constants.text(unsigned()) + " " + constants.text(unsigned());
    }

    private void skipToAttributes() {
        file.position(file.position() + 6);
        skipShorts(unsigned());
        for (int group = 0; group < 2; group++) {
            for (int members = unsigned(); members > 0; members--) {
                file.position(file.position() + 6);
                for (int left = unsigned(); left > 0; left--) {
                    unsigned();
                    file.position(attributeEnd());
                }
            }
        }
    }

    private void findBootstraps() {
        for (int left = unsigned(); left > 0; left--) {
            String name = constants.utf8(unsigned());
            int end = attributeEnd();
            if (name.equals("BootstrapMethods")) {
                int[] entries = new int[unsigned()];
                for (int i = 0; i < entries.length; i++) {
                    entries[i] = file.position();
                    unsigned();
                    skipShorts(unsigned());
                }
                constants.bootstrapBy(entries);
            }
            file.position(end);
        }
    }

    private void skipShorts(int count) {
        file.position(file.position() + 2 * count);
    }

    private int attributeEnd() {
        int length = file.getInt();
        return file.position() + length;
    }

    private int unsigned() {
        return Short.toUnsignedInt(file.getShort());
    }
}
