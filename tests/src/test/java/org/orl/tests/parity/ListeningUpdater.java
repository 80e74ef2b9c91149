package org.orl.tests.parity;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import java.util.List;
import java.util.Map;
import org.orl.runtime.train.Updater;

/** Keeps a summary of the gradients on their way to another updater. */
final class ListeningUpdater implements Updater {

    private final Updater updater;
    private List<double[]> rows = List.of();

    ListeningUpdater(Updater updater) {
        this.updater = updater;
    }

    /** A summary of each gradient of the last step, in the order of the parameters. */
    List<double[]> rows() {
        return rows;
    }

    @Override
    public void update(NDList gradients, double rate) {
        rows = Tensors.summaries(gradients);
        updater.update(gradients, rate);
    }

    @Override
    public Map<String, NDArray> state() {
        return updater.state();
    }
}
