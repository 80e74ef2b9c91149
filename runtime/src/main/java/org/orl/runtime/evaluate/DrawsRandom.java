package org.orl.runtime.evaluate;

import java.util.Random;
import org.orl.runtime.random.Draws;

/** Counter-based draws for a library that asks for a {@link Random}. */
final class DrawsRandom extends Random {

    private static final long serialVersionUID = 1;

    private final transient Draws draws;

    DrawsRandom(long key) {
        super(key);
        draws = Draws.of(key);
    }

    @Override
    protected int next(int bits) {
        return (int) (draws.bits() >>> (Long.SIZE - bits));
    }
}
