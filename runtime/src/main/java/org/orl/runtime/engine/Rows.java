package org.orl.runtime.engine;

import ai.djl.ndarray.NDArray;

/**
 * Rows of an array by their numbers.
 *
 * @since 0.1
 */
public final class Rows {

    private Rows() {}

    /**
     * Takes rows out of an array.
     *
     * @param array any
     * @param rows int64, which; may repeat
     * @return a new array, on the manager of the numbers
     */
    public static NDArray take(NDArray array, NDArray rows) {
        NDArray taken = Kernels.of("memory").call("take_rows", array, rows);
        taken.attach(rows.getManager());
        return taken;
    }

    /**
     * Overwrites rows.
     *
     * @param array to be changed
     * @param rows int64, which of its rows; each at most once
     * @param source one row for each of them
     */
    public static void put(NDArray array, NDArray rows, NDArray source) {
        Kernels.of("memory").call("copy_rows", array, rows, source).close();
    }
}
