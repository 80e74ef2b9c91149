package org.orl.runtime.figure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.orl.runtime.UserError;
import org.orl.runtime.data.ImageSource;
import org.orl.runtime.image.RgbImage;

/**
 * The photos of a set, found by their ids.
 *
 * @since 0.1
 */
public final class Photos {

    private final ImageSource images;
    private final Map<Long, Integer> places = new HashMap<>();

    /**
     * Looks up all ids.
     *
     * @param images the opened set
     */
    public Photos(ImageSource images) {
        this.images = images;
        for (int i = 0; i < images.size(); i++) {
            places.put(images.id(i), i);
        }
    }

    /**
     * Some photos, spread evenly over the set.
     *
     * @param count at least 1; no more than there are are given
     * @return their ids
     */
    public List<Long> spread(int count) {
        int most = Math.min(count, images.size());
        List<Long> ids = new ArrayList<>();
        for (int i = 0; i < most; i++) {
            ids.add(images.id((int) ((long) i * images.size() / most)));
        }
        return ids;
    }

    /**
     * Checks that photos are there.
     *
     * @param ids their ids
     * @return the same
     * @throws UserError if the set has no such photo
     */
    public List<Long> known(List<Long> ids) {
        for (long id : ids) {
            if (!places.containsKey(id)) {
                throw new UserError(
                        UserError.Kind.USAGE,
                        "The set has no image with id " + id + ".",
                        "Its ids begin with "
                                + spread(Integer.MAX_VALUE).stream()
                                        .limit(5)
                                        .map(String::valueOf)
                                        .toList()
                                + "; without --images some are chosen.");
            }
        }
        return ids;
    }

    RgbImage read(long id) {
        return images.read(places.get(id));
    }

    /** The name of its file, without folders. */
    String name(long id) {
        String path = images.name(places.get(id));
        return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    }
}
