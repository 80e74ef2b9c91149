package org.orl.runtime.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.orl.dsl.augment.Interpolation;
import org.orl.runtime.UserError;
import org.orl.runtime.image.ImageDecoder;
import org.orl.runtime.image.ImageEncoder;
import org.orl.runtime.image.Resampling;
import org.orl.runtime.image.RgbImage;
import org.orl.runtime.scenes.Scene;

/**
 * Encoded photos in memory.
 *
 * @since 0.1
 */
public final class Photos {

    private static final int COUNT = 24;
    private static final int WIDTH = 640;
    private static final int HEIGHT = 480;
    private static final int QUALITY = 90;

    private final List<byte[]> files;

    private Photos(List<byte[]> files) {
        this.files = List.copyOf(files);
    }

    /** Drawn scenes of 640 x 480 pixels as JPEG files. */
    public static Photos drawn() {
        List<byte[]> files = new ArrayList<>();
        for (int i = 0; i < COUNT; i++) {
            RgbImage scene = Scene.draw(0, i, WIDTH).image();
            files.add(ImageEncoder.jpeg(Resampling.resize(scene, WIDTH, HEIGHT, Interpolation.BILINEAR), QUALITY));
        }
        return new Photos(files);
    }

    /**
     * The first JPEG files of a folder, as they are.
     *
     * @param folder where they lie
     * @return the photos
     * @throws UserError if there are none
     */
    public static Photos in(Path folder) {
        List<byte[]> files = new ArrayList<>();
        try (Stream<Path> all = Files.list(folder)) {
            for (Path file : all.filter(Photos::isJpeg).sorted().limit(COUNT).toList()) {
                files.add(Files.readAllBytes(file));
            }
        } catch (IOException e) {
            throw new UserError(
                    UserError.Kind.DATA,
                    "The photos in " + folder + " cannot be read (" + e + ").",
                    "Pass --photos with a folder of JPEG files.",
                    e);
        }
        if (files.isEmpty()) {
            throw new UserError(
                    UserError.Kind.DATA,
                    "There is no .jpg file in " + folder + ".",
                    "Pass --photos with a folder of JPEG files.");
        }
        return new Photos(files);
    }

    private static boolean isJpeg(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".jpg") || name.endsWith(".jpeg");
    }

    /** How many there are. */
    int count() {
        return files.size();
    }

    /** Decodes a photo; numbers beyond the last begin again with the first. */
    RgbImage decode(long number) {
        int index = (int) (number % files.size());
        return ImageDecoder.decode(files.get(index), "photo " + index);
    }
}
