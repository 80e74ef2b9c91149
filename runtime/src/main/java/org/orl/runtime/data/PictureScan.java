package org.orl.runtime.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.orl.runtime.UserError;
import org.orl.runtime.image.PictureCheck;
import org.orl.runtime.parallel.Workers;

/**
 * Looks for the pictures of an opened set that cannot be read.
 *
 * @since 0.1
 */
public final class PictureScan {

    private final boolean whole;
    private final int threads;

    /**
     * A way of looking.
     *
     * @param whole whether every picture is decoded; else the headers and ends of files are looked at, and pictures
     *     that are no files are not
     * @param threads how many pictures are looked at at once, at least 1
     */
    public PictureScan(boolean whole, int threads) {
        this.whole = whole;
        this.threads = threads;
    }

    /**
     * A picture that cannot be read.
     *
     * @param id the image's id
     * @param name the path of its file, or what takes its place
     * @param why such as {@code is empty}
     */
    public record Bad(long id, String name, String why) {

        /** The picture and what is wrong, as a line. */
        public String text() {
            return name + " " + why;
        }
    }

    /**
     * Looks at all pictures.
     *
     * @param images the set
     * @param verdicts what earlier looks at the same files found; learns from this one
     * @return those that cannot be read, in the order of the set
     */
    public List<Bad> bad(ImageSource images, Verdicts verdicts) {
        List<Bad> bad = new ArrayList<>();
        try (Workers workers = new Workers(threads)) {
            List<Optional<String>> found = workers.all(images.size(), i -> look(images, i, verdicts), () -> {});
            for (int i = 0; i < found.size(); i++) {
                if (found.get(i).isPresent()) {
                    bad.add(new Bad(images.id(i), images.name(i), found.get(i).get()));
                }
            }
        }
        return bad;
    }

    /**
     * The pictures of which a person should know, though they can be read.
     *
     * @param images the set
     * @return such as {@code a.png is grey of 16 bits ...}
     */
    public static List<String> odd(ImageSource images) {
        List<String> odd = new ArrayList<>();
        for (int i = 0; i < images.size(); i++) {
            Optional<Path> file = images.file(i);
            if (file.isPresent()) {
                try {
                    PictureCheck.oddity(file.get())
                            .map((images.name(i) + " ")::concat)
                            .ifPresent(odd::add);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
        return odd;
    }

    private Optional<String> look(ImageSource images, int index, Verdicts verdicts) {
        Optional<Path> file = images.file(index);
        if (file.isPresent()) {
            return whole ? verdicts.of(file.get(), PictureCheck::whole) : PictureCheck.quick(file.get());
        }
        if (whole) {
            try {
                images.read(index);
            } catch (UserError e) {
                return Optional.of("cannot be read: " + e.getMessage());
            }
        }
        return Optional.empty();
    }
}
