package org.orl.runtime.checkpoint;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.orl.runtime.IoReason;
import org.orl.runtime.UserError;

/**
 * Keeps a second run out of a workspace; the operating system frees it when the process dies.
 *
 * @since 0.1
 */
public final class WorkspaceLock implements AutoCloseable {

    private final FileChannel channel;

    private WorkspaceLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Takes a workspace.
     *
     * @param workspace its directory, made if it does not exist
     * @return to be closed when the run is over
     * @throws UserError if another run holds it, or the directory cannot be written
     */
    @SuppressWarnings("resource") // the lock lives as long as its channel, which close() closes
    public static WorkspaceLock take(Path workspace) {
        Path file = workspace.resolve("lock");
        Path holder = workspace.resolve("lock-holder");
        try {
            Files.createDirectories(workspace);
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!locks(channel)) {
                channel.close();
                String by =
                        Files.exists(holder) ? " by " + Files.readString(holder).strip() : "";
                throw new UserError(
                        UserError.Kind.WORKSPACE,
                        "The workspace " + workspace + " is in use" + by + ".",
                        "Wait until that run is over, or pass another --workspace.");
            }
            AtomicFile.writeText(
                    holder,
                    "process " + ProcessHandle.current().pid() + " on " + host() + " since "
                            + Instant.now().truncatedTo(ChronoUnit.SECONDS) + "\n");
            return new WorkspaceLock(channel);
        } catch (IOException e) {
            throw new UserError(
                    UserError.Kind.WORKSPACE,
                    "The workspace " + workspace + " cannot be written (" + IoReason.of(e, workspace) + ").",
                    "Pass a --workspace on a disk with room and write permission.",
                    e);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UserError(
                    UserError.Kind.WORKSPACE, "The workspace's lock cannot be closed.", "Check the disk.", e);
        }
    }

    private static boolean locks(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "this machine";
        }
    }
}
