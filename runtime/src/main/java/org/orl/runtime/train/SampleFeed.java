package org.orl.runtime.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.nio.FloatBuffer;
import java.util.List;
import org.orl.runtime.data.Batch;
import org.orl.runtime.data.BatchLoader;
import org.orl.runtime.data.EpochOrder;
import org.orl.runtime.data.SampleWriter;

/**
 * Feeds a training loop with what a sample writer makes: one float32 array a tensor, the samples along its first axis.
 *
 * @param order which images are in which batch
 * @param batchSize most images a batch
 * @param shapes of each tensor for one sample, such as 3 x 224 x 224 for a view
 * @param writer makes the tensors of an image
 * @param threads threads for making them
 * @since 0.1
 */
public record SampleFeed(EpochOrder order, int batchSize, List<Shape> shapes, SampleWriter writer, int threads)
        implements BatchFeed.Source {

    /** The shape of a square view of colours. */
    public static Shape view(int side) {
        return new Shape(3, side, side);
    }

    @Override
    public BatchFeed from(long step) {
        int[] floats =
                shapes.stream().mapToInt(shape -> Math.toIntExact(shape.size())).toArray();
        BatchLoader loader = new BatchLoader(order, batchSize, floats, writer, step, threads);
        return new BatchFeed() {
            @Override
            public TrainingBatch next(NDManager manager) throws InterruptedException {
                Batch batch = loader.next();
                NDList tensors = new NDList();
                for (int i = 0; i < floats.length; i++) {
                    FloatBuffer values = FloatBuffer.wrap(batch.tensors()[i], 0, batch.size() * floats[i]);
                    NDArray tensor = manager.create(values, new Shape(batch.size()).addAll(shapes.get(i)));
                    tensors.add(tensor);
                }
                return new TrainingBatch(tensors, batch.images());
            }

            @Override
            public void close() {
                loader.close();
            }
        };
    }
}
