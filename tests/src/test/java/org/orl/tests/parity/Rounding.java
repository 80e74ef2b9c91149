package org.orl.tests.parity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Tolerances of whole steps, by processor. The golden values come from one with AVX-512. Without it, vectors have 8 floats
 * instead of 16, so that convolutions add in another order; where a rectifier's input is next to 0, its gradient is then
 * there or not. A step of a whole network differs by up to 130 times as much on such a processor; the tests of single parts
 * keep their tolerances on both.
 */
final class Rounding {

    private static final boolean AS_GOLDEN = avx512();

    private Rounding() {}

    /** The tolerance on this machine, of the one for a processor as that of the golden values, and that for others. */
    static double tolerance(double asGolden, double other) {
        return AS_GOLDEN ? asGolden : other;
    }

    private static boolean avx512() {
        try {
            return Files.readString(Path.of("/proc/cpuinfo")).contains("avx512f");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
