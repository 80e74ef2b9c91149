package org.orl.runtime.provenance;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Properties;

/**
 * Which orl this is.
 *
 * @param version the project's version; {@code unbuilt} when classes are run that no jar holds
 * @param commit the commit that was built, with {@code -dirty} if files were changed since; empty if unknown
 * @since 0.1
 */
public record CodeVersion(String version, Optional<String> commit) {

    /** The system property by which the launcher says which commit is built. */
    public static final String COMMIT = "orl.commit";

    private static final String POM = "/META-INF/maven/org.orl/runtime/pom.properties";

    /** The code that is running. */
    public static CodeVersion current() {
        String commit = System.getProperty(COMMIT, "");
        return new CodeVersion(
                property(POM, "version").orElse("unbuilt"), commit.isEmpty() ? Optional.empty() : Optional.of(commit));
    }

    /** A property of a properties file on the class path, if both are there. */
    static Optional<String> property(String resource, String name) {
        try (InputStream in = CodeVersion.class.getResourceAsStream(resource)) {
            if (in == null) {
                return Optional.empty();
            }
            Properties properties = new Properties();
            properties.load(in);
            return Optional.ofNullable(properties.getProperty(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
