package org.orl.runtime.random;

/**
 * A short stream of random numbers that depends on a key alone.
 *
 * <p>The key is mixed from a seed and a path, such as (stage, epoch, image id, view, operation). So any sample can be
 * drawn again by itself, in any order and on any thread. Not thread-safe; make one where it is used.
 *
 * <p>SplitMix64 (Steele, Lea, Flood 2014) serves as mixer and as generator.
 *
 * @since 0.1
 */
public final class Draws {

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private long state;

    private Draws(long state) {
        this.state = state;
    }

    /**
     * The stream of a key.
     *
     * @param seed the run's seed
     * @param path what the draws are for, from coarse to fine
     * @return a new stream
     */
    public static Draws of(long seed, long... path) {
        return new Draws(key(seed, path));
    }

    /**
     * One number that stands for a seed and a path, to be used as the seed of a longer path.
     *
     * @param seed the run's seed
     * @param path what it is for
     * @return the key
     */
    public static long key(long seed, long... path) {
        long key = mix(seed + GOLDEN);
        for (long part : path) {
            key = mix((key ^ mix(part + GOLDEN)) + GOLDEN);
        }
        return key;
    }

    /**
     * A number for a text, such as the class name of a stage's kind, to be used in a path.
     *
     * @param text any text
     * @return the same number for the same text, on every machine
     */
    public static long word(String text) {
        long hash = text.length();
        for (int i = 0; i < text.length(); i++) {
            hash = mix(hash * 31 + text.charAt(i));
        }
        return hash;
    }

    /** A number of all 64-bit integers. */
    public long bits() {
        state += GOLDEN;
        return mix(state);
    }

    /** A number in [0, 1), a multiple of 2^-53. */
    public double uniform() {
        return (bits() >>> 11) * 0x1.0p-53;
    }

    /**
     * A number between two others.
     *
     * @param low the smallest possible
     * @param high above the largest possible; equal to {@code low} gives {@code low}
     * @return low + (high - low) u
     */
    public double uniform(double low, double high) {
        return low + (high - low) * uniform();
    }

    /**
     * A whole number below a bound, without bias.
     *
     * @param bound at least 1
     * @return a number in [0, bound)
     */
    public int below(int bound) {
        if (bound < 1) {
            throw new IllegalArgumentException("bound is " + bound + "; it must be at least 1");
        }
        long threshold = (1L << 32) % bound;
        while (true) {
            long product = (bits() >>> 32) * bound;
            if ((product & 0xFFFFFFFFL) >= threshold) {
                return (int) (product >>> 32);
            }
        }
    }

    /**
     * True with a probability.
     *
     * @param p the probability; 0 is never, 1 is always
     * @return whether it happened
     */
    public boolean happens(double p) {
        return uniform() < p;
    }

    /** A normally distributed number with mean 0 and standard deviation 1 (Box-Muller). */
    public double gaussian() {
        // StrictMath: what Math gives in the last bit depends on the processor.
        double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - uniform()));
        return radius * StrictMath.cos(2 * Math.PI * uniform());
    }

    /**
     * A random order.
     *
     * @param n how many
     * @return the numbers 0 to n - 1, each once (Fisher-Yates)
     */
    public int[] permutation(int n) {
        int[] order = new int[n];
        for (int i = 0; i < n; i++) {
            int j = below(i + 1);
            order[i] = order[j];
            order[j] = i;
        }
        return order;
    }

    private static long mix(long z) {
        long x = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        x = (x ^ (x >>> 27)) * 0x94D049BB133111EBL;
        return x ^ (x >>> 31);
    }
}
