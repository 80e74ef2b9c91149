package org.orl.runtime.evaluate;

import ai.djl.ndarray.types.Shape;
import java.util.List;
import org.orl.runtime.UserError;
import org.orl.runtime.data.SampleWriter;

/** What the heads see of all training images, kept in memory. */
final class PooledFeatures {

    private PooledFeatures() {}

    /** Refuses sets whose features would fill more than half of the memory. */
    static void check(List<Shape> shapes, int images) {
        long numbers = shapes.stream().mapToLong(Shape::size).sum();
        long bytes = numbers * Float.BYTES * images;
        long memory = Runtime.getRuntime().maxMemory();
        if (bytes > memory / 2) {
            throw new UserError(
                    UserError.Kind.USAGE,
                    "The cached features of " + images + " images take " + (bytes >> 20) + " MiB, and the memory is "
                            + (memory >> 20) + " MiB.",
                    "Use heads = LAST or cacheFeatures = false, or allow more memory, ORL_JAVA_OPTS=-Xmx"
                            + (bytes / (1 << 29) + 1) + "g.");
        }
    }

    /** Writes an image's features, one tensor a head. */
    static SampleWriter samples(List<float[]> features, List<Shape> shapes) {
        return (image, epoch, tensors, slot) -> {
            int from = 0;
            for (int i = 0; i < shapes.size(); i++) {
                int size = Math.toIntExact(shapes.get(i).size());
                System.arraycopy(features.get(image), from, tensors[i], slot * size, size);
                from += size;
            }
        };
    }
}
