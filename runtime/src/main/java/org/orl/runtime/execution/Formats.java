package org.orl.runtime.execution;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.ServiceLoader;
import org.orl.dsl.artifact.Artifact;

/** The artifact formats on the class path; what none of them is for must be a record, and is kept as one. */
final class Formats {

    private static final String RECORD = "artifact.json";

    private final Map<Class<?>, ArtifactFormat<?>> byType = new HashMap<>();

    Formats() {
        for (ArtifactFormat<?> format : ServiceLoader.load(ArtifactFormat.class)) {
            byType.put(format.type(), format);
        }
    }

    /** Writes an artifact of a type, or throws an IllegalArgumentException that says why it cannot be kept. */
    void write(Class<?> type, Artifact artifact, Path directory) throws IOException {
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
