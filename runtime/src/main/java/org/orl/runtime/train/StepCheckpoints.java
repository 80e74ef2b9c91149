package org.orl.runtime.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.orl.runtime.checkpoint.AtomicFile;
import org.orl.runtime.checkpoint.Safetensors;
import org.orl.runtime.checkpoint.SetAside;
import org.orl.runtime.checkpoint.Sha256;
import org.orl.runtime.report.Fields;
import org.orl.runtime.report.Monitor;

/**
 * The checkpoints within a stage: {@code step-000000120.safetensors} with all that changes, and beside it its hash in the
 * format of {@code sha256sum}. A checkpoint counts once its hash is there.
 */
final class StepCheckpoints {

    private static final String SUFFIX = ".safetensors";
    private static final String HASH = ".sha256";
    private static final String PREFIX = "step-";
    private static final Pattern NAME = Pattern.compile(PREFIX + "(\\d{1,18})" + Pattern.quote(SUFFIX));

    private final Path directory;
    private final int kept;
    private final Monitor monitor;

    /**
     * The checkpoints of a directory.
     *
     * @param directory made when there is one
     * @param kept how many to keep, at least 1
     * @param monitor who is told
     */
    StepCheckpoints(Path directory, int kept, Monitor monitor) {
        this.directory = directory;
        this.kept = kept;
        this.monitor = monitor;
    }

    /** Takes the values of a checkpoint. */
    @FunctionalInterface
    interface Restoration {

        /** Throws an IOException, and changes nothing, if the checkpoint is not that of this stage and step. */
        void from(Safetensors file, long step) throws IOException;
    }

    /**
     * Warns before the first step if the disk has no room for the checkpoints to come: one more than are kept, since an
     * old one is deleted when the new one is whole.
     *
     * @param bytes of a checkpoint
     */
    void expect(long bytes) throws IOException {
        AtomicFile.makeDirectories(directory.toAbsolutePath().getParent());
        long free = Files.getFileStore(directory.toAbsolutePath().getParent()).getUsableSpace();
        long needed = Math.max(0, kept + 1L - files().size()) * bytes;
        if (needed > free) {
            String message = "WARNING: the checkpoints of this stage need " + mebibytes(needed) + " MiB more, and "
                    + mebibytes(free) + " MiB are free in " + directory.getParent()
                    + ". Make room, or the stage stops when the disk is full; --keep-checkpoints says how many are kept.";
            monitor.event("disk", Fields.of("needed", needed, "free", free, "message", message));
        }
    }

    private static long mebibytes(long bytes) {
        return (bytes + (1 << 20) - 1) >> 20;
    }

    /** Writes a checkpoint and deletes all but the last ones. */
    void save(long step, List<Safetensors.Tensor> tensors) throws IOException {
        AtomicFile.makeDirectories(directory);
        Path file = directory.resolve(PREFIX + String.format(Locale.ROOT, "%09d", step) + SUFFIX);
        Files.deleteIfExists(hashOf(file));
        MessageDigest digest = Sha256.digest();
        AtomicFile.write(file, stream -> Safetensors.write(new DigestOutputStream(stream, digest), tensors));
        AtomicFile.writeText(
                hashOf(file), HexFormat.of().formatHex(digest.digest()) + "  " + file.getFileName() + "\n");
        monitor.event("checkpoint", Fields.of("step", step, "file", file.toString(), "bytes", Files.size(file)));
        List<Path> newestFirst = files();
        for (Path old : newestFirst.subList(Math.min(kept, newestFirst.size()), newestFirst.size())) {
            delete(old);
        }
    }

    /**
     * Restores the newest checkpoint that is whole and this stage's; others are named and set aside, not deleted.
     *
     * @return its step; empty if there is none
     */
    OptionalLong restore(Restoration restoration) throws IOException {
        for (Path file : files()) {
            if (!Files.exists(hashOf(file))) {
                delete(file); // the run ended between the two files
                continue;
            }
            long step = stepOf(file);
            try {
                verify(file);
                try (Safetensors opened = Safetensors.open(file)) {
                    restoration.from(opened, step);
                }
                monitor.event("resume", Fields.of("step", step, "file", file.toString()));
                return OptionalLong.of(step);
            } catch (IOException e) {
                setAside(file, e);
            }
        }
        return OptionalLong.empty();
    }

    /** The step of the newest checkpoint, whole or not; empty if there is none. */
    OptionalLong newest() throws IOException {
        return files().stream().mapToLong(StepCheckpoints::stepOf).findFirst();
    }

    /** Where they are. */
    Path directory() {
        return directory;
    }

    private void setAside(Path file, IOException reason) throws IOException {
        Path aside = SetAside.rename(file);
        Files.deleteIfExists(hashOf(file));
        String message = "The checkpoint " + file.getFileName() + " is not used: " + reason.getMessage()
                + ". It is set aside as " + aside.getFileName() + "; training goes on from the one before it, or else"
                + " from the beginning.";
        monitor.event(
                "checkpoint-damaged",
                Fields.of("file", file.toString(), "reason", String.valueOf(reason.getMessage()), "message", message));
    }

    /** Deletes all checkpoints; what was set aside stays. */
    void deleteAll() throws IOException {
        if (!Files.isDirectory(directory)) {
            return;
        }
        boolean empty = true;
        try (Stream<Path> list = Files.list(directory)) {
            for (Path file : list.toList()) {
                if (SetAside.has(file)) {
                    empty = false;
                } else {
                    Files.delete(file);
                }
            }
        }
        if (empty) {
            Files.delete(directory);
        }
    }

    private static void verify(Path file) throws IOException {
        String expected = Files.readString(hashOf(file)).split("\\s", 2)[0];
        if (!Sha256.ofFile(file).equals(expected)) {
            throw new IOException("its bytes are not those that were written");
        }
    }

    private List<Path> files() throws IOException {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> list = Files.list(directory)) {
            return list.filter(
                            file -> NAME.matcher(file.getFileName().toString()).matches())
                    .sorted(Comparator.comparingLong(StepCheckpoints::stepOf).reversed())
                    .toList();
        }
    }

    private static long stepOf(Path file) {
        String name = file.getFileName().toString();
        return Long.parseLong(name.substring(PREFIX.length(), name.length() - SUFFIX.length()));
    }

    private static Path hashOf(Path file) {
        return file.resolveSibling(file.getFileName() + HASH);
    }

    private static void delete(Path file) throws IOException {
        Files.deleteIfExists(hashOf(file));
        Files.deleteIfExists(file);
    }
}
