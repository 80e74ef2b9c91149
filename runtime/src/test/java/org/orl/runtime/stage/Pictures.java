package org.orl.runtime.stage;

import java.util.concurrent.atomic.AtomicInteger;
import org.orl.runtime.data.ImageSource;
import org.orl.runtime.data.MultiLabels;
import org.orl.runtime.image.RgbImage;
import org.orl.runtime.random.Draws;

/** Small pictures of noise with given ids; an image's pixels depend on its id alone. */
final class Pictures implements ImageSource {

    final AtomicInteger reads = new AtomicInteger();
    private final long[] ids;

    Pictures(long... ids) {
        this.ids = ids;
    }

    /** A set of {@code count} pictures whose ids are neither sorted nor dense. */
    static Pictures of(int count) {
        long[] ids = new long[count];
        for (int i = 0; i < count; i++) {
            ids[i] = 1000 + i * 7919L % 1009;
        }
        return new Pictures(ids);
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
        return "picture " + ids[index];
    }

    @Override
    public RgbImage read(int index) {
        reads.incrementAndGet();
        return picture(ids[index]);
    }

    static RgbImage picture(long id) {
        Draws draws = Draws.of(id);
        int width = 30 + draws.below(8);
        int height = 24 + draws.below(8);
        byte[] pixels = new byte[width * height * 3];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (byte) (i / 40 * draws.below(4));
        }
        return new RgbImage(width, height, pixels);
    }

    @Override
    public MultiLabels labels() {
        throw new UnsupportedOperationException();
    }

    /** Some products of pixels: 5 numbers a picture, by the picture alone. */
    static float[][] embed(float[] pictures, int count, int size) {
        float[][] rows = new float[count][5];
        int floats = 3 * size * size;
        for (int i = 0; i < count; i++) {
            for (int p = 0; p < floats; p++) {
                rows[i][p % 5] += pictures[i * floats + p] * pictures[i * floats + (p * 31 + 7) % floats];
            }
        }
        return rows;
    }
}
