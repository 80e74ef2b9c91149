package org.orl.runtime.engine;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.engine.PtNDManager;
import ai.djl.pytorch.engine.PtSymbolBlock;
import ai.djl.pytorch.jni.IValue;
import ai.djl.pytorch.jni.IValueUtils;
import ai.djl.pytorch.jni.JniUtils;
import ai.djl.training.ParameterStore;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Operators of PyTorch that DJL does not offer, called with gradients through a small TorchScript source.
 *
 * <p>A source is a resource {@code kernels/NAME.py} of this package: methods of one class {@code Ops} that take and give
 * tensors. A kernel is a way to reach an operator, not a place for a network.
 *
 * @since 0.1
 */
public final class Kernels {

    private static final Map<String, Kernels> LOADED = new ConcurrentHashMap<>();

    private final Supplier<Module> compiler;
    private Module module;

    /**
     * A compiled source.
     *
     * @param markers by method: DJL tells which one is meant by the name of an array, which is on the CPU since nobody looks
     *     into it
     */
    private record Module(NDManager manager, PtSymbolBlock block, ParameterStore none, Map<String, NDArray> markers) {

        NDArray marker(String method) {
            return markers.computeIfAbsent(method, key -> {
                NDArray marker = manager.create(0);
                marker.setName("module_method:" + key);
                return marker;
            });
        }
    }

    private Kernels(Supplier<Module> compiler) {
        this.compiler = compiler;
    }

    /**
     * The methods of a source, which is compiled once, when one of them is called first, and kept as long as the process
     * lives: networks can be looked at without an engine.
     *
     * @param name of the resource, without folder and suffix
     * @return its methods, for any thread
     */
    public static Kernels of(String name) {
        return LOADED.computeIfAbsent(name, key -> {
            String source = source(key);
            return new Kernels(() -> load(NDManager.newBaseManager(Device.cpu(), "PyTorch"), source));
        });
    }

    static Kernels compile(NDManager manager, String source) {
        return new Kernels(() -> load(manager, source));
    }

    private synchronized Module module() {
        if (module == null) {
            module = compiler.get();
        }
        return module;
    }

    private static Module load(NDManager manager, String source) {
        try {
            InputStream archive = new ByteArrayInputStream(KernelArchive.of(source));
            // "has size" must be false: with true, the loader reads a length from the stream and never ends.
            return new Module(
                    manager,
                    JniUtils.loadModule((PtNDManager) manager, archive, true, false),
                    new ParameterStore(manager, false),
                    new ConcurrentHashMap<>());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Calls a method.
     *
     * @param method its name
     * @param inputs its arguments, at least one; gradients flow through if the thread records them
     * @return what it returns, attached to the manager of the first argument
     */
    public NDArray call(String method, NDArray... inputs) {
        Module loaded = module();
        NDList list = new NDList(inputs);
        list.add(loaded.marker(method));
        // "training" only says whether the thread's gradient mode counts; without it, gradients are cut off.
        return loaded.block().forward(loaded.none(), list, true).singletonOrThrow();
    }

    /**
     * Calls a method that takes lists and numbers too; no gradients are recorded.
     *
     * @param results the manager of the arrays that it returns
     * @param method its name
     * @param arguments each an {@link NDArray}, an {@link NDList}, a {@link Double}, a {@link Long} or a {@link
     *     Boolean}
     * @return what it returns; empty if that is neither an array nor a list of arrays
     */
    public NDList run(NDManager results, String method, Object... arguments) {
        IValue[] values = new IValue[arguments.length];
        try {
            Arrays.setAll(values, i -> value(arguments[i]));
            try (IValue result = IValueUtils.runMethod(module().block(), method, values)) {
                boolean arrays = result.isTensor() || result.isTensorList();
                return arrays ? result.toNDList((PtNDManager) results) : new NDList();
            }
        } finally {
            Arrays.stream(values).filter(Objects::nonNull).forEach(IValue::close);
        }
    }

    private static IValue value(Object argument) {
        if (argument instanceof NDList list) {
            return IValue.listFrom(list.toArray(new PtNDArray[0]));
        }
        if (argument instanceof NDArray array) {
            return IValue.from((PtNDArray) array);
        }
        if (argument instanceof Long number) {
            return IValue.from(number);
        }
        return argument instanceof Double number ? IValue.from(number) : IValue.from((boolean) argument);
    }

    private static String source(String name) {
        try (InputStream stream = Kernels.class.getResourceAsStream("kernels/" + name + ".py")) {
            if (stream == null) {
                throw new IllegalArgumentException("There is no kernel source " + name);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
