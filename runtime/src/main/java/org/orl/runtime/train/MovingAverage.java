package org.orl.runtime.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import java.util.Collection;
import org.orl.runtime.engine.Kernels;
import org.orl.runtime.network.State;

/**
 * The parameters of a network that follow those of another: average = momentum average + (1 - momentum) value.
 *
 * @since 0.1
 */
public final class MovingAverage {

    private final Kernels kernels = Kernels.of("training");
    private final NDManager manager;
    private final NDList averages;
    private final NDList values;

    private MovingAverage(Collection<NDArray> averages, Collection<NDArray> values, NDManager manager) {
        this.averages = new NDList(averages);
        this.values = new NDList(values);
        this.manager = manager;
    }

    /**
     * Makes a network a copy of another, whose parameters it follows from then on; its running statistics are its own.
     *
     * @param follower the momentum network, of the same tensors; in {@link Variables#follow}
     * @param leader the network that is trained, initialised
     * @param manager owns what the average needs
     * @return the average, which has not moved yet
     */
    public static MovingAverage copy(State follower, State leader, NDManager manager) {
        follower.copyFrom(leader);
        return new MovingAverage(
                follower.parameters().values(), leader.parameters().values(), manager);
    }

    /**
     * Moves the followers, without gradients.
     *
     * @param momentum share of their old values, in [0, 1]
     */
    public void follow(double momentum) {
        kernels.run(manager, "average", averages, values, momentum);
    }
}
