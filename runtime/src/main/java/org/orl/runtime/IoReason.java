package org.orl.runtime;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;

/**
 * Why a file could not be read or written, in words.
 *
 * @since 0.1
 */
public final class IoReason {

    private IoReason() {}

    /**
     * The reason, with the file that it is about unless that is the one named already.
     *
     * @param e what went wrong
     * @param named the file or folder that the sentence names
     * @return such as {@code permission denied} or {@code a/b: no space left on device}
     */
    public static String of(IOException e, Path named) {
        if (!(e instanceof FileSystemException problem)) {
            return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        }
        String file = problem.getFile();
        boolean isNamed = file == null || Path.of(file).toAbsolutePath().equals(named.toAbsolutePath());
        return (isNamed ? "" : file + ": ") + reason(problem);
    }

    private static String reason(FileSystemException problem) {
        if (problem.getReason() != null) {
            String reason = problem.getReason();
            return Character.toLowerCase(reason.charAt(0)) + reason.substring(1);
        }
        if (problem instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (problem instanceof NoSuchFileException) {
            return "it does not exist";
        }
        if (problem instanceof FileAlreadyExistsException) {
            return "a file of that name is there already";
        }
        return problem instanceof NotDirectoryException
                ? "it is not a folder"
                : problem.getClass().getSimpleName();
    }
}
