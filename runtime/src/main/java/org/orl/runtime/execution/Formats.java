package org.orl.runtime.execution;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.ServiceLoader;
import org.orl.dsl.artifact.Artifact;
import org.orl.runtime.UserError;

/** The artifact formats on the class path. */
final class Formats {

    private final Map<Class<?>, ArtifactFormat<?>> byType = new HashMap<>();

    Formats() {
        for (ArtifactFormat<?> format : ServiceLoader.load(ArtifactFormat.class)) {
            byType.put(format.type(), format);
        }
    }

    void write(Class<?> type, Artifact artifact, Path directory) throws IOException {
        write(of(type), artifact, directory);
    }

    Artifact read(Class<?> type, Path directory) throws IOException {
        return of(type).read(directory);
    }

    private static <A extends Artifact> void write(ArtifactFormat<A> format, Artifact artifact, Path directory)
            throws IOException {
        format.write(format.type().cast(artifact), directory);
    }

    private ArtifactFormat<?> of(Class<?> type) {
        ArtifactFormat<?> format = byType.get(type);
        if (format == null) {
            throw new UserError(
                    UserError.Kind.USAGE,
                    "A method with a body returns " + type.getName() + ", and nothing on the class path stores that.",
                    "Register an ArtifactFormat for it in META-INF/services/" + ArtifactFormat.class.getName() + ".");
        }
        return format;
    }
}
