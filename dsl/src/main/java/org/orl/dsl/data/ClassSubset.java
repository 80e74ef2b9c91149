package org.orl.dsl.data;

import java.util.List;
import java.util.Set;
import org.orl.dsl.artifact.ImageSet;

/**
 * A set of which some classes alone are labelled.
 *
 * <p>All images stay: those that show none of the classes are negative images of each. So it is for evaluations of
 * several classes an image, such as {@code @LinearSvm} and {@code @LowShotSvm}.
 *
 * @param of the whole set
 * @param classes names, each once, at least one; their order is that of the set
 * @since 0.1
 */
public record ClassSubset(ImageSet of, List<String> classes) implements ImageSet {

    /** Checks the names. */
    public ClassSubset {
        classes = List.copyOf(classes);
        if (classes.isEmpty() || Set.copyOf(classes).size() < classes.size()) {
            throw new IllegalArgumentException(
                    "The classes are " + classes + "; at least one must be named, each once");
        }
    }
}
