package org.orl.runtime.engine;

import ai.djl.Device;
import ai.djl.engine.EngineException;
import ai.djl.engine.StandardCapabilities;
import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.jni.JniUtils;
import ai.djl.pytorch.jni.LibUtils;
import ai.djl.training.GradientCollector;
import java.util.Locale;
import org.orl.runtime.UserError;

/**
 * The tensor engine, started for one device.
 *
 * <p>Starting loads and, on the first run of a machine, unpacks PyTorch's natives, which takes seconds; so only what
 * computes starts it.
 *
 * @since 0.1
 */
public final class Engine {

    private static final String NAME = "PyTorch";
    private static final String GPU = "gpu";

    private final ai.djl.engine.Engine engine;
    private final Device device;

    private Engine(ai.djl.engine.Engine engine, Device device) {
        this.engine = engine;
        this.device = device;
    }

    /**
     * Starts the engine, or only sets the number of its threads if it runs already.
     *
     * @param hardware what to compute on
     * @return the engine on that device
     * @throws UserError if there is no such device or the natives cannot be loaded
     */
    public static synchronized Engine start(Hardware hardware) {
        Device device = device(hardware.device());
        setDefault("OPT_OUT_TRACKING", "true"); // or DJL asks the cloud's metadata service who we are
        setDefault("ai.djl.pytorch.graph_optimizer", "false"); // kernels run as written, whatever their shapes
        setDefault("ai.djl.pytorch.num_interop_threads", "1");
        setDefault("ai.djl.pytorch.num_threads", Integer.toString(hardware.threads()));
        ai.djl.engine.Engine engine = load();
        JniUtils.setNumThreads(hardware.threads());
        JniUtils.setGradMode(false); // a thread begins with gradients on; a GradientCollector asks for them
        if (device.isGpu() && device.getDeviceId() >= gpus(engine)) {
            throw new UserError(
                    UserError.Kind.USAGE,
                    "The device " + hardware.device() + " is wanted, but the engine sees " + gpus(engine) + " GPUs.",
                    "Use --device cpu, or install a CUDA build of PyTorch " + engine.getVersion()
                            + " and name its folder in PYTORCH_LIBRARY_PATH.");
        }
        if (device.isGpu()) {
            JniUtils.setBenchmarkCuDNN(!hardware.deterministic());
        }
        return new Engine(engine, device);
    }

    /** A new manager of arrays on the device; whoever asks for it closes it. */
    public NDManager newManager() {
        return engine.newBaseManager(device);
    }

    /** Begins to record gradients on this thread, of one collector a process at a time; whoever asks for it closes it. */
    public GradientCollector newGradientCollector() {
        return engine.newGradientCollector();
    }

    /** The device. */
    public Device device() {
        return device;
    }

    /** What was started. */
    public EngineFacts facts() {
        return new EngineFacts(
                NAME + " " + engine.getVersion(),
                ai.djl.engine.Engine.getDjlVersion(),
                LibUtils.getLibtorchPath(),
                device.isGpu() ? GPU + device.getDeviceId() : "cpu",
                JniUtils.getNumThreads(),
                gpus(engine));
    }

    private static ai.djl.engine.Engine load() {
        try {
            return ai.djl.engine.Engine.getEngine(NAME);
        } catch (EngineException e) {
            throw new UserError(
                    UserError.Kind.USAGE,
                    "The tensor engine's native libraries cannot be loaded: " + e.getMessage() + ".",
                    "Check that this is 64-bit Linux and that DJL_CACHE_DIR, by default ~/.djl.ai, can be written.",
                    e);
        }
    }

    private static int gpus(ai.djl.engine.Engine engine) {
        return engine.hasCapability(StandardCapabilities.CUDA) ? engine.getGpuCount() : 0;
    }

    private static Device device(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.equals("cpu")) {
            return Device.cpu();
        }
        if (lower.matches(GPU + "\\d{1,2}")) {
            return Device.gpu(Integer.parseInt(lower.substring(GPU.length())));
        }
        throw new UserError(
                UserError.Kind.USAGE, "There is no device " + name + ".", "Use cpu, or gpu0, gpu1 and so on.");
    }

    private static void setDefault(String property, String value) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, value);
        }
    }
}
