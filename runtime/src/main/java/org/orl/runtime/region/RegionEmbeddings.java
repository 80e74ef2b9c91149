package org.orl.runtime.region;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.stream.Stream;
import org.orl.runtime.checkpoint.AtomicFile;

/**
 * Embeddings of the regions of every image, one file an image, written once and read for every neighbour.
 *
 * <p>On disk, since COCO's regions take tens of gigabytes. A file has the number of regions, the width of a row, and the
 * rows as little-endian floats.
 *
 * @since 0.1
 */
public final class RegionEmbeddings {

    private static final int HEADER = 8;
    private static final int FOLDERS = 1000;

    private final Path directory;

    /**
     * Embeddings kept in a directory.
     *
     * @param directory need not exist yet
     */
    public RegionEmbeddings(Path directory) {
        this.directory = directory;
    }

    /**
     * Whether an image's regions are embedded.
     *
     * @param imageId the image
     * @return true if its file is there
     */
    public boolean has(long imageId) {
        return Files.isRegularFile(file(imageId));
    }

    /**
     * Writes an image's embeddings, whole or not at all.
     *
     * @param imageId the image
     * @param rows one a region, at least one
     * @throws IOException if the file cannot be written
     */
    public void write(long imageId, float[][] rows) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(HEADER + Float.BYTES * rows.length * rows[0].length)
                .order(ByteOrder.LITTLE_ENDIAN);
        bytes.putInt(rows.length).putInt(rows[0].length);
        for (float[] row : rows) {
            for (float value : row) {
                bytes.putFloat(value);
            }
        }
        Files.createDirectories(file(imageId).getParent());
        AtomicFile.write(file(imageId), stream -> stream.write(bytes.array()));
    }

    /**
     * Reads an image's embeddings.
     *
     * @param imageId an image whose regions are embedded
     * @return one row a region
     * @throws IOException if the file cannot be read
     */
    public float[][] read(long imageId) throws IOException {
        ByteBuffer bytes;
        try (FileChannel channel = FileChannel.open(file(imageId), StandardOpenOption.READ)) {
            bytes = ByteBuffer.allocate(Math.toIntExact(channel.size())).order(ByteOrder.LITTLE_ENDIAN);
            while (bytes.hasRemaining() && channel.read(bytes) >= 0) {
                // reads on until the file is in memory
            }
        }
        bytes.flip();
        float[][] rows = new float[bytes.getInt()][bytes.getInt()];
        for (float[] row : rows) {
            for (int i = 0; i < row.length; i++) {
                row[i] = bytes.getFloat();
            }
        }
        return rows;
    }

    /**
     * Deletes all of them.
     *
     * @throws IOException if a file cannot be deleted
     */
    public void delete() throws IOException {
        if (Files.exists(directory)) {
            try (Stream<Path> walk = Files.walk(directory)) {
                for (Path path : walk.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    private Path file(long imageId) {
        return directory.resolve(Long.toString(Math.floorMod(imageId, FOLDERS))).resolve(imageId + ".f32");
    }
}
