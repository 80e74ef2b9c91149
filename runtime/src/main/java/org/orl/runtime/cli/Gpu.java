package org.orl.runtime.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import org.orl.runtime.provenance.Libraries;

/** Whether there is an NVIDIA GPU, and whether this engine could use it; both without starting the engine. */
final class Gpu {

    private static final Path DEVICE = Path.of("/dev/nvidia0");
    private static final Path CUDA_LIBRARY = Path.of("libtorch_cuda.so");

    private Gpu() {}

    static boolean present() {
        return Files.exists(DEVICE);
    }

    /** A GPU is there, and the engine's native library is a CUDA build. */
    static boolean usable() {
        return present() && engineHasCuda();
    }

    private static boolean engineHasCuda() {
        String library = System.getenv("PYTORCH_LIBRARY_PATH");
        return library == null
                ? Libraries.versions().get("pytorch-flavor").startsWith("cu")
                : Files.exists(Path.of(library).resolve(CUDA_LIBRARY));
    }
}
