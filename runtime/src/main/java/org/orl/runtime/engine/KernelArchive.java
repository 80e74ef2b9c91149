package org.orl.runtime.engine;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Packs a source as a TorchScript archive: a ZIP of texts and two pickles. */
final class KernelArchive {

    private static final String FOLDER = "kernels/";

    /** The pickle of (). */
    private static final byte[] EMPTY_TUPLE = {(byte) 0x80, 2, ')', '.'};

    private KernelArchive() {}

    /**
     * The archive of a module of class {@code Ops}.
     *
     * @param source the class in TorchScript
     * @return the ZIP file's bytes
     */
    static byte[] of(String source) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            put(zip, "version", ascii("3\n"));
            put(zip, "byteorder", ascii("little"));
            put(zip, "constants.pkl", EMPTY_TUPLE);
            put(zip, "data.pkl", module());
            put(zip, "code/__torch__.py", source.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    /** The pickle of an object of class __torch__.Ops whose state is {"training": True}. */
    private static byte[] module() throws IOException {
        ByteArrayOutputStream pickle = new ByteArrayOutputStream();
        pickle.write(new byte[] {(byte) 0x80, 2}); // protocol 2
        pickle.write(ascii("c__torch__\nOps\n")); // push the class
        pickle.write(ascii(")\u0081}")); // an instance made with (), an empty dictionary
        pickle.write(new byte[] {'X', 8, 0, 0, 0}); // a text of eight characters
        pickle.write(ascii("training"));
        pickle.write(new byte[] {(byte) 0x88, 's', 'b', '.'}); // True, set the item, set the state, stop
        return pickle.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        ZipEntry entry = new ZipEntry(FOLDER + name);
        entry.setTime(0);
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
