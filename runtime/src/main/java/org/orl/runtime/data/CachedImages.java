package org.orl.runtime.data;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.orl.runtime.image.RgbImage;

/**
 * An image set that keeps decoded pictures in memory, up to a number of bytes; those used longest ago go first.
 *
 * @since 0.1
 */
public final class CachedImages implements ImageSource {

    private final ImageSource source;
    private final long budget;
    private final Map<Integer, RgbImage> kept = new LinkedHashMap<>(16, 0.75f, true);
    private long bytes;

    /**
     * Keeps pictures of a set.
     *
     * @param source the set
     * @param budget most bytes of pixels that are kept
     */
    public CachedImages(ImageSource source, long budget) {
        this.source = source;
        this.budget = budget;
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

    @Override
    public int size() {
        return source.size();
    }

    @Override
    public long id(int index) {
        return source.id(index);
    }

    @Override
    public String name(int index) {
        return source.name(index);
    }

    @Override
    public MultiLabels labels() {
        return source.labels();
    }

    @Override
    public RgbImage read(int index) {
        synchronized (kept) {
            RgbImage image = kept.get(index);
            if (image != null) {
                return image;
            }
        }
        // Outside the lock: two threads may decode one picture, but none waits for another's.
        RgbImage image = source.read(index);
        synchronized (kept) {
            if (kept.putIfAbsent(index, image) == null) {
                bytes += image.pixels().length;
                shrink();
            }
        }
        return image;
    }

    private void shrink() {
        Iterator<RgbImage> oldest = kept.values().iterator();
        while (bytes > budget && oldest.hasNext()) {
            bytes -= oldest.next().pixels().length;
            oldest.remove();
        }
    }
}
