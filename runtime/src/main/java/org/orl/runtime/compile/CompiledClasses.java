package org.orl.runtime.compile;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.nio.file.Path;
import java.security.CodeSource;
import java.security.ProtectionDomain;
import java.security.cert.Certificate;
import java.util.List;
import java.util.Map;

/**
 * Loads classes that were compiled in memory; of two with one name, the compiled one and not its parent's.
 *
 * @since 0.1
 */
public final class CompiledClasses extends ClassLoader {

    private static final String CLASS = ".class";

    private final Map<String, byte[]> classes;
    private final Map<String, byte[]> resources;
    private final ProtectionDomain domain;

    CompiledClasses(ClassLoader parent, Map<String, byte[]> classes, Map<String, byte[]> resources, Path source) {
        super(parent);
        this.classes = Map.copyOf(classes);
        this.resources = Map.copyOf(resources);
        try {
            CodeSource code =
                    new CodeSource(source.toAbsolutePath().normalize().toUri().toURL(), (Certificate[]) null);
            domain = new ProtectionDomain(code, null, this, null);
        } catch (MalformedURLException e) {
            throw new IllegalStateException("Every path has a URL", e);
        }
    }

    /** Binary names of the compiled classes, sorted. */
    public List<String> names() {
        return classes.keySet().stream().sorted().toList();
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            return loaded != null
                    ? loaded
                    : classes.containsKey(name) ? findClass(name) : super.loadClass(name, resolve);
        }
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        byte[] bytes = classes.get(name);
        if (bytes == null) {
            throw new ClassNotFoundException(name);
        }
        return defineClass(name, bytes, 0, bytes.length, domain);
    }

    @Override
    public InputStream getResourceAsStream(String name) {
        byte[] bytes = name.endsWith(CLASS)
                ? classes.get(name.substring(0, name.length() - CLASS.length()).replace('/', '.'))
                : resources.get(name);
        return bytes == null ? super.getResourceAsStream(name) : new ByteArrayInputStream(bytes);
    }
}
