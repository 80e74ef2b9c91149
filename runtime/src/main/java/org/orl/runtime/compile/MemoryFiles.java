package org.orl.runtime.compile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;

/** Keeps what a compiler writes, and reads everything else from disk. */
final class MemoryFiles extends ForwardingJavaFileManager<JavaFileManager> {

    private final Map<String, MemoryFile> classes = new HashMap<>();
    private final Map<String, MemoryFile> resources = new HashMap<>();

    MemoryFiles(JavaFileManager disk) {
        super(disk);
    }

    /** Bytes of each class, by binary name. */
    Map<String, byte[]> classes() {
        return bytes(classes);
    }

    /** Bytes of each resource, by path. */
    Map<String, byte[]> resources() {
        return bytes(resources);
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
            Location location, String name, JavaFileObject.Kind kind, FileObject sibling) {
        MemoryFile file = new MemoryFile(name.replace('.', '/') + kind.extension, kind);
        if (kind == JavaFileObject.Kind.CLASS) {
            classes.put(name, file);
        }
        return file;
    }

    @Override
    public FileObject getFileForOutput(Location location, String packageName, String name, FileObject sibling) {
        String path = packageName.isEmpty() ? name : packageName.replace('.', '/') + "/" + name;
        MemoryFile file = new MemoryFile(path, JavaFileObject.Kind.OTHER);
        resources.put(path, file);
        return file;
    }

    @Override
    public boolean isSameFile(FileObject a, FileObject b) {
        // The disk's manager knows its own files alone.
        return (a instanceof MemoryFile || b instanceof MemoryFile) ? a.equals(b) : super.isSameFile(a, b);
    }

    private static Map<String, byte[]> bytes(Map<String, MemoryFile> files) {
        Map<String, byte[]> all = new HashMap<>();
        files.forEach((name, file) -> all.put(name, file.content.toByteArray()));
        return all;
    }

    /** A file that is nowhere. */
    private static final class MemoryFile extends SimpleJavaFileObject {

        private final ByteArrayOutputStream content = new ByteArrayOutputStream();

        private MemoryFile(String path, Kind kind) {
            super(URI.create("memory:///" + path), kind);
        }

        @Override
        public OutputStream openOutputStream() {
            content.reset();
            return content;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return content.toString(StandardCharsets.UTF_8);
        }

        @Override
        public StringReader openReader(boolean ignoreEncodingErrors) throws IOException {
            return new StringReader(getCharContent(ignoreEncodingErrors).toString());
        }
    }
}
