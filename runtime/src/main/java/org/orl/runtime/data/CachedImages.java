package org.orl.runtime.data;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.IntStream;
import org.orl.runtime.image.RgbImage;

/**
 * An image set that keeps decoded pictures in memory, up to a number of bytes.
 *
 * <p>Those that come first stay. Every epoch sees every image once, in a new order, so a share of the set that stays is
 * hit every epoch, while the images used last would be thrown out before they are used again.
 *
 * @since 0.1
 */
public final class CachedImages extends ForwardingSource {

    private static final int LOOKED = 16;

    private final ImageSource source;
    private final AtomicReferenceArray<RgbImage> kept;
    private final AtomicLong left;

    /**
     * Keeps pictures of a set.
     *
     * @param source the set
     * @param budget most bytes of pixels that are kept
     */
    public CachedImages(ImageSource source, long budget) {
        super(source);
        this.source = source;
        this.kept = new AtomicReferenceArray<>(source.size());
        this.left = new AtomicLong(budget);
    }

    /**
     * Keeps as much of a set as fits into a quarter of the Java heap.
     *
     * @param source the set
     * @return the set, cached
     */
    public static CachedImages withinAQuarterOfTheHeap(ImageSource source) {
        return new CachedImages(source, Runtime.getRuntime().maxMemory() / 4);
    }

    /**
     * What share of a set stays, told from a few of its pictures.
     *
     * @param source the set
     * @return in [0, 1]
     */
    public static double shareWithinAQuarterOfTheHeap(ImageSource source) {
        int looked = Math.min(LOOKED, source.size());
        double bytes = IntStream.range(0, looked)
                .mapToLong(i -> source.read(Math.toIntExact((long) i * source.size() / looked))
                        .pixels()
                        .length)
                .average()
                .orElse(0);
        return Math.min(1, Runtime.getRuntime().maxMemory() / 4.0 / Math.max(1, bytes * source.size()));
    }

    @Override
    public ClassLabels classLabels() {
        return source.classLabels();
    }

    @Override
    public RgbImage read(int index) {
        RgbImage image = kept.get(index);
        if (image == null) {
            // Two threads may decode one picture, but none waits for another's.
            image = source.read(index);
            keep(index, image);
        }
        return image;
    }

    private void keep(int index, RgbImage image) {
        long bytes = image.pixels().length;
        if (left.addAndGet(-bytes) < 0 || !kept.compareAndSet(index, null, image)) {
            left.addAndGet(bytes);
        }
    }
}
