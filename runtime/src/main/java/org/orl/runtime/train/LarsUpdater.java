package org.orl.runtime.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.orl.dsl.train.Lars;
import org.orl.runtime.engine.Kernels;

/**
 * Layer-wise adaptive rate scaling as the official code does it: the learning rate is part of the velocity.
 *
 * <p>Excluded tensors take the same steps with a trust of 1 and without decay.
 */
final class LarsUpdater implements Updater {

    private final Kernels kernels = Kernels.of("training");
    private final Lars.Spec spec;
    private final NDManager manager;
    private final Group adapted = new Group();
    private final Group plain = new Group();
    private final Map<String, NDArray> state = new LinkedHashMap<>();

    /** Tensors that are treated alike; {@code places} are theirs among all parameters. */
    private static final class Group {
        private final NDList parameters = new NDList();
        private final NDList velocities = new NDList();
        private final List<Integer> places = new ArrayList<>();

        NDList gradients(NDList all) {
            NDList some = new NDList();
            places.forEach(place -> some.add(all.get(place)));
            return some;
        }
    }

    LarsUpdater(Lars.Spec spec, Map<String, NDArray> parameters, NDManager manager) {
        this.spec = spec;
        this.manager = manager;
        List<Pattern> excluded = spec.exclude().stream().map(Pattern::compile).toList();
        parameters.forEach((path, parameter) -> {
            Group group = excluded.stream().anyMatch(each -> each.matcher(path).find()) ? plain : adapted;
            NDArray velocity = Updater.zerosLike(parameter, manager);
            group.places.add(state.size());
            group.parameters.add(parameter);
            group.velocities.add(velocity);
            state.put(path, velocity);
        });
    }

    @Override
    public void update(NDList gradients, double rate) {
        if (!adapted.places.isEmpty()) {
            kernels.run(
                    manager,
                    "lars",
                    adapted.parameters,
                    adapted.gradients(gradients),
                    adapted.velocities,
                    rate,
                    spec.momentum(),
                    spec.weightDecay(),
                    spec.eta());
        }
        if (!plain.places.isEmpty()) {
            kernels.run(
                    manager,
                    "lars_plain",
                    plain.parameters,
                    plain.gradients(gradients),
                    plain.velocities,
                    rate,
                    spec.momentum());
        }
    }

    @Override
    public Map<String, NDArray> state() {
        return Collections.unmodifiableMap(state);
    }
}
