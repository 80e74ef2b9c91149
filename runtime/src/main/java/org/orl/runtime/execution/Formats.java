package org.orl.runtime.execution;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.concurrent.Callable;
import org.orl.dsl.artifact.Artifact;
import org.orl.runtime.UserError;

/** The artifact formats on the class path; what none of them is for must be a record, and is kept as one. */
final class Formats {

    private static final String RECORD = "artifact.json";

    private final Map<Class<?>, ArtifactFormat<?>> byType = new HashMap<>();

    Formats() {
        for (ArtifactFormat<?> format : ServiceLoader.load(ArtifactFormat.class)) {
            byType.put(format.type(), format);
        }
    }

    /**
     * Computes an artifact and writes it.
     *
     * @param author whose code it is, for messages
     * @param type what it should be
     * @param work computes it
     * @param directory where to
     * @throws UserError if the code fails, or returns what cannot be kept
     */
    void keep(String author, Class<?> type, Callable<? extends Artifact> work, Path directory) throws IOException {
        try {
            Artifact artifact = work.call();
            if (artifact == null) {
                throw new IllegalArgumentException("it returned null");
            }
            write(type, artifact, directory);
        } catch (UserError | Interrupted | IOException e) {
            throw e;
        } catch (Exception e) {
            throw new UserError(
                    UserError.Kind.TRAINING,
                    author + " failed: " + (e instanceof IllegalArgumentException ? e.getMessage() : e) + ".",
                    "Mend it and run again; --stacktrace shows where it failed.",
                    e);
        }
    }

    /** Writes an artifact of a type, or throws an IllegalArgumentException that says why it cannot be kept. */
    private void write(Class<?> type, Artifact artifact, Path directory) throws IOException {
        if (byType.containsKey(type)) {
            write(byType.get(type), artifact, directory);
        } else if (artifact instanceof Record record) {
            RecordFile.write(directory.resolve(RECORD), record);
        } else {
            throw new IllegalArgumentException(type.getName() + " is no record, and nothing on the class path keeps it;"
                    + " register an " + ArtifactFormat.class.getSimpleName() + " for it in META-INF/services/"
                    + ArtifactFormat.class.getName());
        }
    }

    Artifact read(Class<?> type, Path directory) throws IOException {
        ArtifactFormat<?> format = byType.get(type);
        return format == null ? RecordFile.read(directory.resolve(RECORD), Artifact.class) : format.read(directory);
    }

    private static <A extends Artifact> void write(ArtifactFormat<A> format, Artifact artifact, Path directory)
            throws IOException {
        format.write(format.type().cast(artifact), directory);
    }
}
