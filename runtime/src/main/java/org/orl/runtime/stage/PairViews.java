package org.orl.runtime.stage;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.nio.FloatBuffer;
import org.orl.runtime.data.Batch;
import org.orl.runtime.data.BatchLoader;
import org.orl.runtime.data.EpochOrder;
import org.orl.runtime.data.SampleWriter;
import org.orl.runtime.train.BatchFeed;

/**
 * Feeds a training loop with the views that a sample writer makes.
 *
 * @param order which images are in which batch
 * @param batchSize most images a batch
 * @param sides side of each view in pixels
 * @param writer makes the views of an image, one tensor a view
 * @param threads threads for making views
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares two by equals
record PairViews(EpochOrder order, int batchSize, int[] sides, SampleWriter writer, int threads)
        implements BatchFeed.Source {

    @Override
    public BatchFeed from(long step) {
        int[] floats = new int[sides.length];
        for (int i = 0; i < sides.length; i++) {
            floats[i] = 3 * sides[i] * sides[i];
        }
        BatchLoader loader = new BatchLoader(order, batchSize, floats, writer, step, threads);
        return new BatchFeed() {
            @Override
            public NDList next(NDManager manager) throws InterruptedException {
                Batch batch = loader.next();
                NDList views = new NDList();
                for (int i = 0; i < sides.length; i++) {
                    FloatBuffer values = FloatBuffer.wrap(batch.tensors()[i], 0, batch.size() * floats[i]);
                    NDArray view = manager.create(values, new Shape(batch.size(), 3, sides[i], sides[i]));
                    views.add(view);
                }
                return views;
            }

            @Override
            public void close() {
                loader.close();
            }
        };
    }
}
