package org.orl.runtime.data;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.orl.runtime.UserError;
import org.orl.runtime.image.ImageDecoder;
import org.orl.runtime.image.RgbImage;

/** An opened set whose pictures are files of one folder; how every reader of files ends. */
final class PictureFiles implements ImageSource {

    /** How many missing files a message names. */
    private static final int NAMED = 3;

    private final List<Path> files;
    private final long[] ids;
    private final Supplier<MultiLabels> labels;
    private final Supplier<ClassLabels> classLabels;

    private PictureFiles(
            List<Path> files, long[] ids, Supplier<MultiLabels> labels, Supplier<ClassLabels> classLabels) {
        this.files = files;
        this.ids = ids;
        this.labels = labels;
        this.classLabels = classLabels;
    }

    /**
     * Checks a list of pictures and opens it.
     *
     * @param list what lists them, for messages: a file or a folder
     * @param folder where they are
     * @param names their paths below the folder
     * @param ids their ids, in the same order
     * @param labels makes their labels, or throws
     */
    static PictureFiles open(Path list, Path folder, List<String> names, long[] ids, Supplier<MultiLabels> labels) {
        return open(list, folder, names, ids, labels, null);
    }

    /** As above, for pictures that have one class each. */
    static PictureFiles open(Path list, Path folder, List<String> names, long[] ids, ClassLabels labels) {
        return open(list, folder, names, ids, labels::table, () -> labels);
    }

    /** As above, with labels of both sorts; a null supplier derives the classes from the table. */
    static PictureFiles open(
            Path list,
            Path folder,
            List<String> names,
            long[] ids,
            Supplier<MultiLabels> labels,
            Supplier<ClassLabels> classLabels) {
        Map<Long, String> seen = new HashMap<>();
        List<Path> files = new ArrayList<>(ids.length);
        List<String> missing = new ArrayList<>();
        for (int i = 0; i < ids.length; i++) {
            String other = seen.put(ids[i], names.get(i));
            if (other != null) {
                throw new UserError(
                        UserError.Kind.DATA,
                        list + " has the image id " + ids[i] + " twice: " + other + " and " + names.get(i) + ".",
                        "Give every image an id of its own.");
            }
            Path file = below(folder, names.get(i), list);
            if (!Files.isRegularFile(file)) {
                missing.add(names.get(i));
            }
            files.add(file);
        }
        if (!missing.isEmpty()) {
            throw missing(list, folder, missing, ids.length);
        }
        return new PictureFiles(List.copyOf(files), ids.clone(), labels, classLabels);
    }

    private static Path below(Path folder, String name, Path list) {
        try {
            Path relative = Path.of(name).normalize();
            if (!name.isEmpty() && !relative.isAbsolute() && !relative.startsWith("..")) {
                return folder.resolve(relative);
            }
        } catch (InvalidPathException e) {
            throw new UserError(
                    UserError.Kind.DATA,
                    list + " names the picture '" + name + "', which is no file name: " + e.getReason() + ".",
                    "Correct the name.",
                    e);
        }
        throw new UserError(
                UserError.Kind.DATA,
                list + " names the picture '" + name + "', which is not below " + folder + ".",
                "Name pictures relative to that folder.");
    }

    private static UserError missing(Path list, Path folder, List<String> missing, int of) {
        String first = String.join(", ", missing.subList(0, Math.min(NAMED, missing.size())));
        return new UserError(
                UserError.Kind.DATA,
                list + " names " + of + " pictures, of which " + missing.size() + (missing.size() == 1 ? " is" : " are")
                        + " not in " + folder + ": " + first + (missing.size() > NAMED ? ", ..." : "") + ".",
                "Put the pictures there, or correct the list.");
    }

    @Override
    public int size() {
        return ids.length;
    }

    @Override
    public long id(int index) {
        return ids[index];
    }

    @Override
    public String name(int index) {
        return files.get(index).toString();
    }

    @Override
    public Optional<Path> file(int index) {
        return Optional.of(files.get(index));
    }

    @Override
    public RgbImage read(int index) {
        return ImageDecoder.decode(files.get(index));
    }

    @Override
    public MultiLabels labels() {
        return labels.get();
    }

    @Override
    public ClassLabels classLabels() {
        return classLabels == null ? ClassLabels.of(this) : classLabels.get();
    }
}
