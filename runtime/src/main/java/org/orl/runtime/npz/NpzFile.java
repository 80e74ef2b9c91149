package org.orl.runtime.npz;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.orl.runtime.checkpoint.AtomicFile;

/**
 * Writes named arrays as {@code numpy.load} reads them: a ZIP, without compression, of one {@code .npy} an array.
 *
 * <p>The same arrays give the same bytes.
 *
 * @since 0.1
 */
public final class NpzFile {

    private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0};
    private static final int ALIGNMENT = 64;
    private static final LocalDateTime EPOCH = LocalDateTime.of(1980, 1, 1, 0, 0);

    private NpzFile() {}

    /**
     * An array.
     *
     * @param name unique in the file
     * @param type as NumPy writes it, such as {@code <f4}
     * @param shape its axes
     * @param data in C order, little-endian
     */
    @SuppressWarnings("ArrayRecordComponent") // nobody compares two by equals
    public record Array(String name, String type, long[] shape, byte[] data) {

        /**
         * An array of 32-bit floats.
         *
         * @param name unique in the file
         * @param rows one a first index, each of them in C order
         * @param shape the axes of a row
         * @return rows x shape
         */
        public static Array ofFloats(String name, List<float[]> rows, long... shape) {
            long width = Arrays.stream(shape).reduce(1, Math::multiplyExact);
            ByteBuffer bytes = ByteBuffer.allocate(Math.toIntExact(rows.size() * width * Float.BYTES))
                    .order(ByteOrder.LITTLE_ENDIAN);
            FloatBuffer floats = bytes.asFloatBuffer();
            rows.forEach(floats::put);
            return new Array(name, "<f4", axes(rows.size(), shape), bytes.array());
        }

        /**
         * An array of texts.
         *
         * @param name unique in the file
         * @param texts of any length
         * @return one axis
         */
        public static Array ofTexts(String name, List<String> texts) {
            int longest = texts.stream()
                    .mapToInt(text -> text.codePointCount(0, text.length()))
                    .max()
                    .orElse(0);
            int width = Math.max(1, longest);
            ByteBuffer bytes =
                    ByteBuffer.allocate(texts.size() * width * Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN);
            for (int i = 0; i < texts.size(); i++) {
                int[] letters = texts.get(i).codePoints().toArray();
                for (int j = 0; j < letters.length; j++) {
                    bytes.putInt((i * width + j) * Integer.BYTES, letters[j]);
                }
            }
            return new Array(name, "<U" + width, new long[] {texts.size()}, bytes.array());
        }

        private static long[] axes(long first, long[] rest) {
            long[] axes = new long[rest.length + 1];
            axes[0] = first;
            System.arraycopy(rest, 0, axes, 1, rest.length);
            return axes;
        }

        private byte[] file() {
            String axes = Arrays.stream(shape).mapToObj(axis -> axis + ",").collect(Collectors.joining(" "));
            String text = "{'descr': '" + type + "', 'fortran_order': False, 'shape': (" + axes + "), }";
            int before = MAGIC.length + Short.BYTES;
            int padding = (ALIGNMENT - (before + text.length() + 1) % ALIGNMENT) % ALIGNMENT;
            byte[] header = (text + " ".repeat(padding) + "\n").getBytes(StandardCharsets.ISO_8859_1);
            return ByteBuffer.allocate(before + header.length + data.length)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .put(MAGIC)
                    .putShort((short) header.length)
                    .put(header)
                    .put(data)
                    .array();
        }
    }

    /**
     * Writes a file.
     *
     * @param file replaced if it exists
     * @param arrays in the order in which they are to stand
     * @throws IOException if it cannot be written
     */
    public static void write(Path file, List<Array> arrays) throws IOException {
        AtomicFile.write(file, stream -> write(stream, arrays));
    }

    private static void write(OutputStream stream, List<Array> arrays) throws IOException {
        // Not closed: the stream is AtomicFile's.
        ZipOutputStream zip = new ZipOutputStream(stream);
        for (Array array : arrays) {
            byte[] content = array.file();
            CRC32 checksum = new CRC32();
            checksum.update(content);
            ZipEntry entry = new ZipEntry(array.name() + ".npy");
            entry.setMethod(ZipEntry.STORED);
            entry.setSize(content.length);
            entry.setCrc(checksum.getValue());
            entry.setTimeLocal(EPOCH);
            zip.putNextEntry(entry);
            zip.write(content);
            zip.closeEntry();
        }
        zip.finish();
    }
}
