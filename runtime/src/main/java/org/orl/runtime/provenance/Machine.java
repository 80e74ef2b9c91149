package org.orl.runtime.provenance;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * The computer and the Java that a run was on.
 *
 * @param os name and version of the operating system
 * @param arch the processor's architecture
 * @param cpu the processor's model, or its architecture where the system does not tell
 * @param processors how many the JVM may use
 * @param memoryBytes main memory
 * @param java version of the JVM
 * @param vm name and vendor of the JVM
 * @param heapBytes the most that Java objects may take
 * @since 0.1
 */
public record Machine(
        String os, String arch, String cpu, int processors, long memoryBytes, String java, String vm, long heapBytes) {

    private static final Path CPU_INFO = Path.of("/proc/cpuinfo");

    /** The machine that this is. */
    public static Machine current() {
        String arch = System.getProperty("os.arch");
        return new Machine(
                System.getProperty("os.name") + " " + System.getProperty("os.version"),
                arch,
                cpu(arch),
                Runtime.getRuntime().availableProcessors(),
                memory(),
                Runtime.version().toString(),
                System.getProperty("java.vm.name") + ", " + System.getProperty("java.vm.vendor"),
                Runtime.getRuntime().maxMemory());
    }

    private static String cpu(String otherwise) {
        try (Stream<String> lines = Files.lines(CPU_INFO)) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse(otherwise);
        } catch (IOException e) {
            return otherwise; // not Linux
        }
    }

    private static long memory() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean system
                ? system.getTotalMemorySize()
                : 0;
    }
}
