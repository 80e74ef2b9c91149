package org.orl.runtime.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.List;
import org.orl.dsl.artifact.Architecture;
import org.orl.dsl.network.DenseMlp;
import org.orl.runtime.network.EncoderNetwork;
import org.orl.runtime.network.Network;
import org.orl.runtime.network.Networks;
import org.orl.runtime.network.State;

/**
 * MoCo v2 with a second, dense branch, in which every cell of one view's map finds its match in the other's: DenseCL.
 *
 * <p>arXiv:2011.09157, equations 1 to 4. The match of a cell is the one whose backbone feature has the greatest cosine; its
 * positive is the key network's dense projection there. The dense queue takes one vector an image: the mean over the cells
 * of the key network's dense projection, of unit length.
 *
 * @since 0.1
 */
public final class DenseClSystem implements EncoderSystem {

    private final EncoderNetwork query;
    private final EncoderNetwork key;
    private final Network queryDense;
    private final Network keyDense;
    private final List<MovingAverage> averages;
    private final double momentum;
    private final Queue queue;
    private final Queue denseQueue;
    private final Contrast contrast;
    private final NDArray globalWeight;
    private final NDArray denseWeight;
    private final Variables variables;
    private NDArray newest;
    private NDArray newestDense;

    /**
     * Builds the networks with the values that a seed gives; the key networks begin as copies of the query networks.
     *
     * @param architecture of the encoder, whose projector is the global branch
     * @param dense the dense branch
     * @param momentum of the key networks, constant
     * @param queueSize how many keys are remembered in each queue
     * @param temperature by which similarities are divided
     * @param lambda weight of the dense term; the global one has 1 - lambda
     * @param seed of the initial values
     * @param manager owns all arrays
     */
    public DenseClSystem(
            Architecture architecture,
            DenseMlp.Spec dense,
            double momentum,
            int queueSize,
            double temperature,
            double lambda,
            long seed,
            NDManager manager) {
        query = new EncoderNetwork(architecture, manager);
        key = new EncoderNetwork(architecture, manager);
        State queryHead = new State(manager);
        State keyHead = new State(manager);
        int channels = query.backbone().features();
        queryDense = Networks.head(dense, channels, queryHead.scope("dense"));
        keyDense = Networks.head(dense, channels, keyHead.scope("dense"));
        query.state().initialise(seed);
        queryHead.initialise(seed);
        averages = List.of(
                MovingAverage.copy(key.state(), query.state(), manager),
                MovingAverage.copy(keyHead, queryHead, manager));
        this.momentum = momentum;
        queue = new Queue("queue", queueSize, query.projector().features(), seed, manager);
        denseQueue = new Queue("dense queue", queueSize, dense.out(), seed, manager);
        contrast = new Contrast(temperature);
        globalWeight = manager.create((float) (1 - lambda));
        denseWeight = manager.create((float) lambda);
        variables = new Variables()
                .train("query.", query.state())
                .train("query.", queryHead)
                .follow("key.", key.state())
                .follow("key.", keyHead)
                .remember("queue", queue.rows())
                .remember("queue_pointer", queue.pointer())
                .remember("dense_queue", denseQueue.rows())
                .remember("dense_queue_pointer", denseQueue.pointer());
    }

    @Override
    public EncoderNetwork encoder() {
        return query;
    }

    @Override
    public Variables variables() {
        return variables;
    }

    @Override
    public List<String> terms() {
        return List.of("loss_global", "loss_dense");
    }

    @Override
    public void beforeLosses(long step) {
        averages.forEach(average -> average.follow(momentum));
    }

    @Override
    public NDList losses(TrainingBatch batch, long step) {
        NDArray map = query.backbone().forward(batch.view(0), true);
        NDArray keyMap = key.backbone().forward(batch.view(1), true);
        NDArray queries = query.projector().forward(map, true).normalize(2, 1);
        newest = key.projector().forward(keyMap, true).normalize(2, 1);
        NDArray cells = cells(queryDense.forward(map, true)).normalize(2, 1);
        NDArray keyCells = cells(keyDense.forward(keyMap, true));
        newestDense = keyCells.mean(new int[] {2}).normalize(2, 1);
        NDArray positives = at(keyCells.normalize(2, 1), matches(map.stopGradient(), keyMap));
        return new NDList(
                contrast.loss(queries, newest, queue.rows()).mul(globalWeight),
                contrast.loss(rows(cells), rows(positives), denseQueue.rows()).mul(denseWeight));
    }

    @Override
    public void afterUpdate(long step) {
        queue.push(newest);
        denseQueue.push(newestDense);
    }

    /** For every cell of the first map, N x C x H x W, that of the second with the greatest cosine: N x cells, int64. */
    static NDArray matches(NDArray map, NDArray keyMap) {
        NDArray directions = cells(map).normalize(2, 1);
        NDArray keyDirections = cells(keyMap).normalize(2, 1);
        return directions.transpose(0, 2, 1).matMul(keyDirections).argMax(2);
    }

    /** The columns of N x D x cells that N x cells numbers name, image by image. */
    private static NDArray at(NDArray cells, NDArray numbers) {
        Shape shape = new Shape(
                cells.getShape().get(0),
                cells.getShape().get(1),
                numbers.getShape().get(1));
        return cells.gather(numbers.expandDims(1).broadcast(shape), 2);
    }

    private static NDArray cells(NDArray map) {
        return map.reshape(map.getShape().get(0), map.getShape().get(1), -1);
    }

    /** One row a cell, image by image. */
    private static NDArray rows(NDArray cells) {
        return cells.transpose(0, 2, 1).reshape(-1, cells.getShape().get(1));
    }
}
