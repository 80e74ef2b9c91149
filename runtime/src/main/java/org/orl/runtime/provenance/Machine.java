package org.orl.runtime.provenance;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The computer and the Java that a run was on.
 *
 * @param os name and version of the operating system
 * @param arch the processor's architecture
 * @param cpu the processor's model, or its architecture where the system does not tell
 * @param instructions which of the processor's vector instructions it has that speed and rounding depend on, by their names
 *     in {@code /proc/cpuinfo}; empty where the system does not tell, and in records of before they were noted
 * @param processors how many the JVM may use
 * @param memoryBytes main memory
 * @param java version of the JVM
 * @param vm name and vendor of the JVM
 * @param heapBytes the most that Java objects may take
 * @since 0.1
 */
public record Machine(
        String os,
        String arch,
        String cpu,
        List<String> instructions,
        int processors,
        long memoryBytes,
        String java,
        String vm,
        long heapBytes) {

    private static final Path CPU_INFO = Path.of("/proc/cpuinfo");

    /** Those that PyTorch and oneDNN choose their kernels by. */
    private static final List<String> NOTED =
            List.of("avx2", "fma", "avx512f", "avx512_vnni", "avx512_bf16", "amx_tile", "amx_bf16");

    /** Keeps what is given; no list, as in an older record, is an empty one. */
    public Machine {
        instructions = instructions == null ? List.of() : List.copyOf(instructions);
    }

    /** The machine that this is. */
    public static Machine current() {
        String arch = System.getProperty("os.arch");
        List<String> cpuInfo = cpuInfo();
        return new Machine(
                System.getProperty("os.name") + " " + System.getProperty("os.version"),
                arch,
                value(cpuInfo, "model name").orElse(arch),
                instructions(cpuInfo),
                Runtime.getRuntime().availableProcessors(),
                memory(),
                Runtime.version().toString(),
                System.getProperty("java.vm.name") + ", " + System.getProperty("java.vm.vendor"),
                Runtime.getRuntime().maxMemory());
    }

    /** Whether the processor has instructions for bf16; without them it is emulated, one number after the other. */
    public boolean hasBf16() {
        return instructions.contains("avx512_bf16") || instructions.contains("amx_bf16");
    }

    /**
     * The noted instructions that a processor has.
     *
     * @param cpuInfo lines of {@code /proc/cpuinfo}
     */
    static List<String> instructions(List<String> cpuInfo) {
        Set<String> flags =
                Set.copyOf(Arrays.asList(value(cpuInfo, "flags").orElse("").split(" ")));
        return NOTED.stream().filter(flags::contains).toList();
    }

    /** The first value of a name; all processors of a machine are taken to be alike. */
    private static Optional<String> value(List<String> cpuInfo, String name) {
        return cpuInfo.stream()
                .filter(line -> line.startsWith(name))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst();
    }

    private static List<String> cpuInfo() {
        try {
            return Files.readAllLines(CPU_INFO);
        } catch (IOException e) {
            return List.of(); // not Linux
        }
    }

    private static long memory() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean system
                ? system.getTotalMemorySize()
                : 0;
    }
}
