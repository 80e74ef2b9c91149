package org.orl.runtime.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.orl.dsl.train.Sgd;
import org.orl.runtime.engine.Kernels;

/**
 * Stochastic gradient descent with momentum as torch.optim.SGD does it: v = momentum v + (g + weightDecay w), w -= rate v.
 *
 * <p>The learning rate stays out of v. All tensors are changed in one call of the engine.
 */
final class SgdUpdater implements Updater {

    private final Kernels kernels = Kernels.of("training");
    private final Sgd.Spec spec;
    private final NDManager manager;
    private final NDList parameters;
    private final NDList velocities = new NDList();
    private final Map<String, NDArray> state = new LinkedHashMap<>();

    /** Begins with velocities of 0, whose first values are then the first gradients. */
    SgdUpdater(Sgd.Spec spec, Map<String, NDArray> parameters, NDManager manager) {
        this.spec = spec;
        this.manager = manager;
        this.parameters = new NDList(parameters.values());
        parameters.forEach((path, parameter) -> {
            NDArray velocity = Updater.zerosLike(parameter, manager);
            velocities.add(velocity);
            state.put(path, velocity);
        });
    }

    @Override
    public void update(NDList gradients, double rate) {
        kernels.run(
                manager,
                "sgd",
                parameters,
                gradients,
                velocities,
                rate,
                spec.momentum(),
                spec.weightDecay(),
                spec.nesterov());
    }

    @Override
    public Map<String, NDArray> state() {
        return Collections.unmodifiableMap(state);
    }
}
