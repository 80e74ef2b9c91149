package org.orl.runtime.region;

import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.orl.runtime.UserError;

/**
 * The heap that selective searches, side by side, may take together: large photos wait for one another, and one that
 * does not fit alone is refused by name.
 *
 * @since 0.1
 */
public final class SearchMemory {

    /**
     * Above all the pairs of neighbouring pixels while they are sorted (48), the blurred photo and its gradients (24).
     * Measured: 2000 x 1500 pixels, 286 MiB by this, need a whole heap between 260 and 300 MiB, 4000 x 3000 one between 900
     * and 1200.
     */
    private static final int BYTES_PER_PIXEL = 100;

    private static final int MIB_BITS = 20;

    private final int most; // MiB
    private final Semaphore free;

    /**
     * Room for searches.
     *
     * @param heap bytes that the JVM may have; three quarters of it are for searches
     */
    public SearchMemory(long heap) {
        this.most = (int) Math.min(Integer.MAX_VALUE, (heap / 4 * 3) >> MIB_BITS);
        this.free = new Semaphore(most, true);
    }

    /**
     * Runs a search as soon as there is room for it.
     *
     * @param photo its name, for the message
     * @param width of the photo in pixels
     * @param height of the photo in pixels
     * @param search what to run
     * @return what it returns
     * @throws UserError if the photo is too large for the heap
     */
    public <T> T search(String photo, int width, int height, Supplier<T> search) {
        long need = (((long) width * height * BYTES_PER_PIXEL) >> MIB_BITS) + 1;
        if (need > most) {
            throw new UserError(
                    UserError.Kind.DATA,
                    "Selective search on " + photo + " of " + width + " x " + height + " pixels takes " + need
                            + " MiB, and the heap leaves " + most + " MiB for it.",
                    "Set ORL_JAVA_OPTS=-Xmx" + (need / 3 * 4 / 1024 + 1)
                            + "g if the machine has as much, or make the photo smaller.");
        }
        free.acquireUninterruptibly((int) need);
        try {
            return search.get();
        } finally {
            free.release((int) need);
        }
    }
}
