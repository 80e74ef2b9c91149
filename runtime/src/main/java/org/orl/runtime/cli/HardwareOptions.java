package org.orl.runtime.cli;

import java.util.regex.Pattern;
import org.orl.runtime.UserError;
import org.orl.runtime.engine.Hardware;
import picocli.CommandLine.Option;

/** What a run may use. */
final class HardwareOptions {

    private static final Pattern DEVICE = Pattern.compile("cpu|gpu\\d+");

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Threads for computing and for decoding. Default: one a processor.")
    private Integer threads;

    @Option(
            names = "--device",
            paramLabel = "DEVICE",
            description = "cpu, gpu0, gpu1, ... Default: gpu0 if the engine can use one, else cpu.")
    private String device;

    @Option(
            names = "--deterministic",
            negatable = true,
            defaultValue = "true",
            fallbackValue = "true",
            description = {
                "The same bytes in every run. On the CPU this always holds, with the same number of --threads; on a GPU",
                "--no-deterministic lets cuDNN choose algorithms by speed. Default: ${DEFAULT-VALUE}"
            })
    private boolean deterministic;

    boolean asksForCpu() {
        return "cpu".equals(device);
    }

    Hardware hardware() {
        int count = threads == null ? Runtime.getRuntime().availableProcessors() : threads;
        if (count < 1) {
            throw new UserError(
                    UserError.Kind.USAGE, "--threads is " + count + ".", "Pass a number of threads, at least 1.");
        }
        String chosen = device == null ? Gpu.usable() ? "gpu0" : "cpu" : device;
        if (!DEVICE.matcher(chosen).matches()) {
            throw new UserError(
                    UserError.Kind.USAGE,
                    "There is no device '" + chosen + "'.",
                    "Pass --device cpu, or gpu0, gpu1, ... where the machine has them.");
        }
        return new Hardware(chosen, count, deterministic);
    }
}
