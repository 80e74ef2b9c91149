package org.orl.runtime.cli;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.orl.runtime.UserError;

/**
 * A compiled class somewhere on disk.
 *
 * @param name its binary name
 * @param root the folder that has to be on the class path for it
 */
record ClassFile(String name, Path root) {

    private static final int MAGIC = 0xCAFEBABE;

    /**
     * Reads which class a file holds, and from where it would be loaded.
     *
     * @param file a {@code .class} file below the folders of its package
     * @return the class
     * @throws IOException if the file cannot be read
     * @throws UserError if it is no class file, or lies elsewhere than its package says
     */
    static ClassFile read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new UserError(
                    UserError.Kind.USAGE, "The class file " + file + " does not exist.", "Correct the path.");
        }
        String internal;
        try (DataInputStream in = new DataInputStream(Files.newInputStream(file))) {
            internal = thisClass(in);
        } catch (EOFException e) {
            internal = null;
        }
        if (internal == null) {
            throw new UserError(
                    UserError.Kind.USAGE,
                    "The file " + file + " is not a whole Java class file.",
                    "Compile the experiment again.");
        }
        Path relative = Path.of(internal + ".class");
        Path absolute = file.toRealPath();
        if (!absolute.endsWith(relative)) {
            throw new UserError(
                    UserError.Kind.USAGE,
                    "The file " + file + " holds the class " + internal.replace('/', '.') + " but does not lie at "
                            + relative + ".",
                    "Pass the class file where javac wrote it, with the folders of its package.");
        }
        Path root = absolute;
        for (int i = 0; i < relative.getNameCount(); i++) {
            root = root.getParent();
        }
        return new ClassFile(internal.replace('/', '.'), root);
    }

    /** The name in the constant pool that {@code this_class} points to (JVM specification, 4.1); null if there is none. */
    private static String thisClass(DataInputStream in) throws IOException {
        if (in.readInt() != MAGIC) {
            return null;
        }
        in.readInt(); // version
        int count = in.readUnsignedShort();
        Object[] pool = new Object[count];
        for (int i = 1; i < count; i++) {
            int tag = in.readUnsignedByte();
            switch (tag) {
                case 1 -> pool[i] = in.readUTF();
                case 7 -> pool[i] = in.readUnsignedShort();
                case 8, 16, 19, 20 -> in.readUnsignedShort();
                case 15 -> in.skipNBytes(3);
                case 3, 4, 9, 10, 11, 12, 17, 18 -> in.skipNBytes(4);
                case 5, 6 -> {
                    in.skipNBytes(8);
                    i++; // long and double take two entries
                }
                default -> {
                    return null;
                }
            }
        }
        in.readUnsignedShort(); // access flags
        int self = in.readUnsignedShort();
        return self < count && pool[self] instanceof Integer name && name < count && pool[name] instanceof String text
                ? text
                : null;
    }
}
