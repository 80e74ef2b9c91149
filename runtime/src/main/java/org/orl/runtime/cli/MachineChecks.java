package org.orl.runtime.cli;

import java.util.List;
import org.orl.runtime.provenance.CodeVersion;
import org.orl.runtime.provenance.Machine;

/** Looks at Java and the computer. */
final class MachineChecks {

    private static final long MIB = 1L << 20;

    private MachineChecks() {}

    static List<Finding> all() {
        Machine machine = Machine.current();
        long heap = machine.heapBytes() / MIB;
        return List.of(
                Finding.ok("orl", CodeVersion.current().version()),
                Finding.ok("Java", machine.java() + ", " + machine.vm() + ", heap up to " + heap + " MiB"),
                Finding.ok("system", machine.os() + ", " + machine.arch()),
                Finding.ok(
                        "processor",
                        machine.cpu() + instructions(machine) + ", " + machine.processors() + " of it, "
                                + machine.memoryBytes() / MIB + " MiB of memory"));
    }

    /** What speed and rounding depend on, in brackets; nothing where it is not known. */
    static String instructions(Machine machine) {
        return machine.instructions().isEmpty() ? "" : " (" + String.join(", ", machine.instructions()) + ")";
    }
}
