package org.orl.runtime.bench;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;

/** Products a second of the engine's matrix product in single precision: what the search for neighbours is held against. */
final class MatrixProduct implements Item {

    private static final int SIDE = 2048;

    @Override
    public String name() {
        return "sgemm";
    }

    @Override
    public String what() {
        return "the engine's product of two matrices of " + SIDE + " x " + SIDE + " floats";
    }

    @Override
    public String unit() {
        return "GFLOP/s";
    }

    @Override
    public String reference() {
        return "-";
    }

    @Override
    public Probe prepare(Conditions conditions) {
        NDManager manager = conditions.newManager();
        NDArray a = manager.randomUniform(-1, 1, new Shape(SIDE, SIDE), DataType.FLOAT32);
        NDArray b = manager.randomUniform(-1, 1, new Shape(SIDE, SIDE), DataType.FLOAT32);
        Probe products = Probe.rate(() -> {
            try (NDArray c = a.matMul(b)) {
                Sink.take((double) c.size());
            }
        });
        return new Probe() {
            @Override
            public double figure() {
                return products.figure() * 2e-9 * SIDE * SIDE * SIDE;
            }

            @Override
            public void close() {
                manager.close();
            }
        };
    }
}
