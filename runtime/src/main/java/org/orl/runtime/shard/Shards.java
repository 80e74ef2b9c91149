package org.orl.runtime.shard;

import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.orl.runtime.checkpoint.SetAside;
import org.orl.runtime.execution.Interrupted;
import org.orl.runtime.report.Fields;
import org.orl.runtime.report.Monitor;

/**
 * What is known of each image of a set, in files of a few images each.
 *
 * <p>{@code NAME.index} holds the images' ids and how many share a file; {@code NAME-00000.shard} and so on hold what
 * is known of them, in the order of the set. All are {@link SealedFile}s. A file is written once, when it is complete;
 * so a stage that was interrupted goes on with the first missing file.
 *
 * @since 0.1
 */
public final class Shards {

    private final Path directory;
    private final String name;
    private final ImageIds images;
    private final int each;

    private Shards(Path directory, String name, ImageIds images, int each) {
        this.directory = directory;
        this.name = name;
        this.images = images;
        this.each = each;
    }

    /**
     * Starts a series, or goes on with one.
     *
     * @param directory where the files are
     * @param name how their names begin
     * @param images the images of the set
     * @param each how many images share a file
     * @return the series; files that another set left are gone
     * @throws IOException if the directory cannot be written
     */
    public static Shards begin(Path directory, String name, ImageIds images, int each) throws IOException {
        Shards shards = new Shards(directory, name, images, each);
        if (!shards.isBegun()) {
            shards.delete();
            SealedFile.write(shards.index(), out -> {
                images.write(out);
                out.writeInt(each);
            });
        }
        return shards;
    }

    /**
     * Opens a series that was written.
     *
     * @param directory where the files are
     * @param name how their names begin
     * @return the series
     * @throws IOException if the index cannot be read
     */
    public static Shards open(Path directory, String name) throws IOException {
        try (DataInputStream in = SealedFile.read(directory.resolve(name + ".index"))) {
            ImageIds images = ImageIds.read(in);
            return new Shards(directory, name, images, in.readInt());
        }
    }

    /** The images of the set. */
    public ImageIds images() {
        return images;
    }

    /** How many files the series has. */
    public int count() {
        return (images.size() + each - 1) / each;
    }

    /**
     * Where an image is.
     *
     * @param position the image's position in the set
     * @return the number of its file
     */
    public int of(int position) {
        return position / each;
    }

    /**
     * The first image of a file.
     *
     * @param shard the number of the file
     * @return the image's position in the set
     */
    public int first(int shard) {
        return shard * each;
    }

    /**
     * The end of a file's images.
     *
     * @param shard the number of the file
     * @return one more than its last image's position in the set
     */
    public int end(int shard) {
        return Math.min((shard + 1) * each, images.size());
    }

    /**
     * The name of a file.
     *
     * @param shard its number
     * @return its path, whether or not it exists
     */
    public Path file(int shard) {
        return directory.resolve(String.format(Locale.ROOT, "%s-%05d.shard", name, shard));
    }

    /**
     * Reads a file.
     *
     * @param shard its number
     * @return its content
     * @throws IOException if it cannot be read
     * @throws org.orl.runtime.UserError if it is damaged
     */
    public DataInputStream read(int shard) throws IOException {
        return SealedFile.read(file(shard));
    }

    /**
     * Writes every file that is missing or damaged; a damaged one is set aside, and an event {@code damaged} told.
     *
     * @param task what is done, for the monitor
     * @param monitor whom to tell how far it is, in images
     * @param work computes the content of a file
     * @throws IOException if a file cannot be written
     * @throws Interrupted if the thread was interrupted; the files written so far are kept
     */
    public void complete(String task, Monitor monitor, Work work) throws IOException {
        List<Integer> missing = missing();
        for (int shard : missing) {
            setAsideIfDamaged(file(shard), monitor);
        }
        long[] done = {images.size()};
        missing.forEach(shard -> done[0] -= end(shard) - first(shard));
        monitor.begin(task, done[0], images.size(), "image");
        Runnable imageDone = () -> monitor.advance(++done[0], Map.of());
        for (int shard : missing) {
            Interrupted interrupted = new Interrupted(task + ", image " + done[0] + " of " + images.size());
            if (Thread.interrupted()) {
                throw interrupted;
            }
            try {
                SealedFile.write(file(shard), out -> work.write(first(shard), end(shard), out, imageDone));
            } catch (ClosedByInterruptException | CancellationException e) {
                Thread.interrupted(); // told by the exception from here on
                throw interrupted;
            }
        }
        monitor.end();
    }

    /**
     * Whether every file is there as it was written.
     *
     * @return true if nothing is left to do
     * @throws IOException if a file cannot be read
     */
    public boolean isComplete() throws IOException {
        return missing().isEmpty();
    }

    /**
     * Removes all files of the series.
     *
     * @throws IOException if one cannot be removed
     */
    public void delete() throws IOException {
        Files.deleteIfExists(index());
        try (DirectoryStream<Path> files = Files.newDirectoryStream(directory, name + "-*.shard")) {
            for (Path file : files) {
                Files.delete(file);
            }
        }
    }

    private List<Integer> missing() throws IOException {
        List<Integer> missing = new ArrayList<>();
        for (int shard = 0; shard < count(); shard++) {
            if (SealedFile.state(file(shard)) != SealedFile.State.SOUND) {
                missing.add(shard);
            }
        }
        return missing;
    }

    private void setAsideIfDamaged(Path file, Monitor monitor) throws IOException {
        if (SealedFile.state(file) == SealedFile.State.DAMAGED) {
            Path aside = SetAside.rename(file);
            String message = file.getFileName() + " is not what was written; it is set aside as " + aside.getFileName()
                    + " and made again.";
            monitor.event("damaged", Fields.of("file", file.toString(), "message", message));
        }
    }

    private boolean isBegun() throws IOException {
        if (SealedFile.state(index()) != SealedFile.State.SOUND) {
            return false;
        }
        Shards found = open(directory, name);
        return found.images.equals(images) && found.each == each;
    }

    private Path index() {
        return directory.resolve(name + ".index");
    }

    /** Computes what a file holds. */
    @FunctionalInterface
    public interface Work {

        /**
         * Writes what is known of some images.
         *
         * @param first position of the first image
         * @param end one more than the position of the last
         * @param out where to write
         * @param imageDone to be called by the calling thread once an image
         * @throws IOException if it cannot be written
         */
        void write(int first, int end, DataOutput out, Runnable imageDone) throws IOException;
    }
}
