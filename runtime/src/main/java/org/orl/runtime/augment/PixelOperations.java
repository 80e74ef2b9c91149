package org.orl.runtime.augment;

import java.util.Map;
import java.util.ServiceLoader;
import java.util.stream.Collectors;
import org.orl.dsl.augment.Augmentation;
import org.orl.runtime.UserError;
import org.orl.runtime.graph.Word;

/** Finds what an augmentation does: the record itself, or the executor of its class. */
final class PixelOperations {

    private static final Map<Class<?>, AugmentationExecutor<?>> EXECUTORS =
            ServiceLoader.load(AugmentationExecutor.class).stream()
                    .<AugmentationExecutor<?>>map(ServiceLoader.Provider::get)
                    .collect(Collectors.toUnmodifiableMap(AugmentationExecutor::augmentation, executor -> executor));

    private PixelOperations() {}

    static ViewPipeline.Step of(Augmentation augmentation) {
        if (augmentation instanceof PixelOperation operation) {
            return new OwnOperation(operation);
        }
        AugmentationExecutor<?> executor = EXECUTORS.get(augmentation.getClass());
        if (executor == null) {
            throw new UserError(
                    UserError.Kind.USAGE,
                    "Nothing says what the augmentation @" + Word.name(augmentation.getClass()) + " does to a picture.",
                    "Let its record, " + augmentation.getClass().getName() + ", implement "
                            + PixelOperation.class.getName() + ".");
        }
        return bind(executor, augmentation);
    }

    private static <A extends Augmentation> ViewPipeline.Step bind(
            AugmentationExecutor<A> executor, Augmentation augmentation) {
        A own = executor.augmentation().cast(augmentation);
        return (canvas, draws) -> executor.apply(own, canvas, draws);
    }
}
