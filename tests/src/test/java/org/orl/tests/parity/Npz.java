package org.orl.tests.parity;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Named arrays in NumPy's archive format, read whole. */
final class Npz {

    private static final String SUFFIX = ".npy";

    private final String source;
    private final Map<String, byte[]> files;

    private Npz(String source, Map<String, byte[]> files) {
        this.source = source;
        this.files = files;
    }

    /** A golden archive on the class path, such as {@code knn.npz}. */
    static Npz golden(String name) {
        try (InputStream stream = resource(name)) {
            return read(name, stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An archive on disk. */
    static Npz read(Path file) throws IOException {
        try (InputStream stream = Files.newInputStream(file)) {
            return read(file.toString(), stream);
        }
    }

    /** A golden file of any sort on the class path. */
    static InputStream resource(String name) throws FileNotFoundException {
        InputStream stream = Npz.class.getResourceAsStream("/golden/" + name);
        if (stream == null) {
            throw new FileNotFoundException("No resource golden/" + name);
        }
        return stream;
    }

    private static Npz read(String source, InputStream stream) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(stream)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String name = entry.getName();
                if (name.endsWith(SUFFIX)) {
                    files.put(name.substring(0, name.length() - SUFFIX.length()), zip.readAllBytes());
                }
            }
        }
        return new Npz(source, files);
    }

    /** The names of all arrays, in the file's order, groups included: {@code state1/online_net.0.conv1.weight}. */
    List<String> names() {
        return List.copyOf(files.keySet());
    }

    /** The names in a group, in the file's order, without the group's own: {@code online_net.0.conv1.weight}. */
    List<String> names(String group) {
        String prefix = group + "/";
        return files.keySet().stream()
                .filter(name -> name.startsWith(prefix))
                .map(name -> name.substring(prefix.length()))
                .toList();
    }

    /** Whether there is an array of that name. */
    boolean has(String name) {
        return files.containsKey(name);
    }

    /** One array. */
    Npy array(String name) {
        byte[] bytes = files.get(name);
        if (bytes == null) {
            throw new IllegalArgumentException(source + " has no array " + name + ", only " + files.keySet());
        }
        return Npy.read(source + ":" + name, bytes);
    }

    /** The numbers of one array, in C order. */
    float[] floats(String name) {
        return array(name).floats();
    }

    /** The numbers of one array, in C order. */
    double[] doubles(String name) {
        return array(name).doubles();
    }

    /** The whole numbers of one array, in C order. */
    long[] longs(String name) {
        return array(name).longs();
    }

    /** The sizes of an array's axes. */
    long[] shape(String name) {
        return array(name).shape();
    }

    /** The one number of a scalar. */
    double scalar(String name) {
        return array(name).doubles()[0];
    }
}
