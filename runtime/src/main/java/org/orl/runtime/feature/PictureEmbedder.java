package org.orl.runtime.feature;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import org.orl.runtime.UserError;
import org.orl.runtime.parallel.Workers;

/**
 * Embeds many pictures: batches of fixed size, the next one prepared while one is computed.
 *
 * <p>How pictures fall into batches depends on the pictures alone, so the vectors do not depend on the threads.
 *
 * @since 0.1
 */
public final class PictureEmbedder {

    private static final int MOST_PIXELS = 16 * 224 * 224;
    private static final int MOST_PICTURES = 64;

    private final Embedding embedding;
    private final Workers workers;
    private final int size;
    private final int batch;

    /**
     * An embedder whose batches have a given size.
     *
     * @param embedding computes the features
     * @param workers prepare the pictures
     * @param size side of the pictures in pixels
     * @param batch pictures a batch
     */
    public PictureEmbedder(Embedding embedding, Workers workers, int size, int batch) {
        this.embedding = embedding;
        this.workers = workers;
        this.size = size;
        this.batch = batch;
    }

    /**
     * An embedder whose batches shrink as the pictures grow, to bound the memory.
     *
     * @param embedding computes the features
     * @param workers prepare the pictures
     * @param size side of the pictures in pixels
     */
    public PictureEmbedder(Embedding embedding, Workers workers, int size) {
        this(embedding, workers, size, Math.max(1, Math.min(MOST_PICTURES, MOST_PIXELS / (size * size))));
    }

    /**
     * Embeds the pictures that several photos give.
     *
     * @param pictures what to embed
     * @param photoDone called after each photo
     * @return the features of each picture, in order
     * @throws UserError if some are not numbers
     */
    public List<float[]> embed(Pictures pictures, Runnable photoDone) {
        List<Part> parts = parts(pictures);
        float[][] buffers = new float[2][batch * 3 * size * size];
        List<float[]> vectors = new ArrayList<>();
        int next = 0;
        List<Part> prepared = List.of();
        List<Future<?>> preparing = List.of();
        for (int turn = 0; next < parts.size() || !prepared.isEmpty(); turn++) {
            preparing.forEach(Workers::await);
            List<Part> ready = prepared;
            prepared = batchFrom(parts, next);
            next += prepared.size();
            preparing = prepare(prepared, pictures, buffers[turn % 2]);
            if (!ready.isEmpty()) {
                vectors.addAll(compute(ready, pictures, buffers[(turn + 1) % 2]));
                ready.stream().filter(Part::isLast).forEach(part -> photoDone.run());
            }
        }
        return vectors;
    }

    /** Cuts the photos' pictures into runs that lie within one batch. */
    private List<Part> parts(Pictures pictures) {
        List<Part> parts = new ArrayList<>();
        int slot = 0;
        for (int photo = 0; photo < pictures.photos(); photo++) {
            int count = pictures.count(photo);
            for (int from = 0; from < count; ) {
                int to = Math.min(count, from + batch - slot);
                parts.add(new Part(photo, from, to, slot, to == count));
                slot = (slot + to - from) % batch;
                from = to;
            }
        }
        return parts;
    }

    private static List<Part> batchFrom(List<Part> parts, int first) {
        int end = first;
        while (end < parts.size() && (end == first || parts.get(end).slot() > 0)) {
            end++;
        }
        return parts.subList(first, end);
    }

    private List<Future<?>> prepare(List<Part> parts, Pictures pictures, float[] buffer) {
        List<Future<?>> futures = new ArrayList<>();
        for (Part part : parts) {
            futures.add(workers.submit(() -> {
                pictures.write(part.photo(), part.from(), part.to(), buffer, part.slot() * 3 * size * size);
                return null;
            }));
        }
        return futures;
    }

    private List<float[]> compute(List<Part> parts, Pictures pictures, float[] buffer) {
        Part last = parts.get(parts.size() - 1);
        float[][] vectors = embedding.of(buffer, last.slot() + last.to() - last.from(), size);
        for (Part part : parts) {
            for (int i = part.from(); i < part.to(); i++) {
                for (float value : vectors[part.slot() + i - part.from()]) {
                    if (!Float.isFinite(value)) {
                        throw new UserError(
                                UserError.Kind.TRAINING,
                                "The encoder's features of " + pictures.name(part.photo()) + " are not numbers.",
                                "Its training diverged; train it anew, with a smaller learning rate.");
                    }
                }
            }
        }
        return List.of(vectors);
    }

    /** Some pictures of one photo, and where they stand in their batch. */
    private record Part(int photo, int from, int to, int slot, boolean isLast) {}
}
