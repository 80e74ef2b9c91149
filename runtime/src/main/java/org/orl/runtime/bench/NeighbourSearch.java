package org.orl.runtime.bench;

import ai.djl.ndarray.NDManager;
import org.orl.runtime.parallel.Workers;
import org.orl.runtime.random.Draws;
import org.orl.runtime.retrieval.Cosine;
import org.orl.runtime.retrieval.MatrixSearch;

/** Products a second of the exact search for neighbours: some queries against as many vectors as COCO has images. */
final class NeighbourSearch implements Item {

    private static final int IMAGES = 118_287;
    private static final int WIDTH = 256;
    private static final int NEIGHBOURS = 10;

    @Override
    public String name() {
        return "knn";
    }

    @Override
    public String what() {
        return "exact search among " + IMAGES + " x " + WIDTH + ", " + NEIGHBOURS + " neighbours";
    }

    @Override
    public String unit() {
        return "GFLOP/s";
    }

    @Override
    public String reference() {
        return "70 % of sgemm";
    }

    @Override
    public Probe prepare(Conditions conditions) {
        float[] vectors = new float[IMAGES * WIDTH];
        float[] vector = new float[WIDTH];
        for (int i = 0; i < IMAGES; i++) {
            Draws draws = Draws.of(0, i);
            for (int d = 0; d < WIDTH; d++) {
                vector[d] = (float) (draws.uniform() - 0.5);
            }
            System.arraycopy(Cosine.normalize(vector), 0, vectors, i * WIDTH, WIDTH);
        }
        NDManager manager = conditions.newManager();
        Workers workers = new Workers(conditions.threads());
        MatrixSearch search = new MatrixSearch(vectors, IMAGES, NEIGHBOURS, manager, workers);
        return new Probe() {
            @Override
            public double figure() {
                long begin = System.nanoTime();
                Sink.take(search.of(0, MatrixSearch.QUERIES)[0]);
                return 2e-9 * MatrixSearch.QUERIES * IMAGES * WIDTH / Probe.seconds(begin);
            }

            @Override
            public void close() {
                manager.close();
                workers.close();
            }
        };
    }
}
