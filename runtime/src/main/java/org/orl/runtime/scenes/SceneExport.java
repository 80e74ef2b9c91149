package org.orl.runtime.scenes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.orl.dsl.data.ProceduralScenes;
import org.orl.runtime.UserError;
import org.orl.runtime.checkpoint.AtomicFile;
import org.orl.runtime.image.ImageEncoder;

/**
 * Writes sets of drawn scenes into folders in COCO's form, for people to look at and for other programs.
 *
 * @since 0.1
 */
public final class SceneExport {

    /** Where the pictures are, in the folder. */
    public static final String IMAGES = "images";

    /** Where the annotations are, in the folder. */
    public static final String ANNOTATIONS = "annotations/instances.json";

    private SceneExport() {}

    /**
     * Writes a set: {@value #IMAGES} with a PNG file for each scene, then {@value #ANNOTATIONS} with sizes, boxes, masks
     * and classes. Reading the folder gives the set's ids, pixels and labels.
     *
     * @param set what to draw
     * @param folder new or empty
     * @throws UserError if the set is empty or too small, or the folder is in use or cannot be written
     */
    public static void write(ProceduralScenes set, Path folder) {
        SceneSource scenes = new SceneSource(set);
        try {
            refuseFull(folder);
            Path annotations = folder.resolve(ANNOTATIONS);
            Files.createDirectories(folder.resolve(IMAGES));
            Files.createDirectories(annotations.getParent());
            for (int i = 0; i < scenes.size(); i++) {
                byte[] png = ImageEncoder.png(scenes.read(i));
                AtomicFile.write(folder.resolve(IMAGES).resolve(fileName(i)), stream -> stream.write(png));
            }
            // Last, so that a folder that has annotations is complete.
            AtomicFile.write(annotations, stream -> InstancesJson.write(set, stream));
        } catch (IOException e) {
            throw new UserError(
                    UserError.Kind.WORKSPACE,
                    "The folder " + folder + " cannot be written: " + e + ".",
                    "Name a folder that can be written, on a disk with space.",
                    e);
        }
    }

    /** The name of a scene's picture in the folder of pictures. */
    static String fileName(int index) {
        String digits = String.valueOf(index);
        return "0".repeat(Math.max(0, 6 - digits.length())) + digits + ".png";
    }

    private static void refuseFull(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        boolean full = !Files.isDirectory(folder);
        if (!full) {
            try (Stream<Path> files = Files.list(folder)) {
                full = files.findAny().isPresent();
            }
        }
        if (full) {
            throw new UserError(
                    UserError.Kind.USAGE,
                    folder + " is there already, and is not an empty folder.",
                    "Name a folder that is new or empty.");
        }
    }
}
