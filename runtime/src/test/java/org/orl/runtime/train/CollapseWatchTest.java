package org.orl.runtime.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.orl.runtime.engine.Engine;
import org.orl.runtime.engine.Hardware;
import org.orl.runtime.network.EncoderNetwork;

/** A network to which all images are one is noticed. */
final class CollapseWatchTest {

    private static final int IMAGES = 8;

    private final NDManager manager = Engine.start(new Hardware("cpu", 1)).newManager();
    private final TinyTraining.Events events = new TinyTraining.Events();
    private final CollapseWatch watch = new CollapseWatch(5, events);

    @AfterEach
    void close() {
        manager.close();
    }

    /** A system whose representations are given. */
    private record Given(NDArray rows) implements EncoderSystem {

        @Override
        public NDArray representation(NDArray images) {
            return rows.get(images.getManager(), 0L);
        }

        @Override
        public EncoderNetwork encoder() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Variables variables() {
            throw new UnsupportedOperationException();
        }

        @Override
        public NDList losses(TrainingBatch batch, long step) {
            throw new UnsupportedOperationException();
        }
    }

    private void look(NDArray rows, int steps) {
        for (int step = 1; step <= steps; step++) {
            try (NDManager scratch = manager.newSubManager()) {
                NDArray view = scratch.zeros(new Shape(IMAGES, 3, 4, 4));
                watch.look(new Given(rows.expandDims(0)), new TrainingBatch(new NDList(view), new int[IMAGES]), step);
            }
        }
    }

    @Test
    void aRepresentationThatIsTheSameForAllIsWarnedOfOnce() {
        look(manager.ones(new Shape(IMAGES, IMAGES)), 115);
        assertThat(events.types).containsExactly("features", "features", "collapse", "features", "features");
        assertThat(events.fields.get(2).get("message").toString())
                .startsWith("WARNING: the representation collapses. At step 105 the standard deviation")
                .contains("Try a lower learning rate");
    }

    @Test
    void oneThatIsSpreadOutIsLoggedAndNotWarnedOf() {
        look(manager.eye(IMAGES), 115);
        assertThat(events.types).containsExactly("features", "features", "features", "features");
        assertThat((double) events.fields.get(0).get("feature_std"))
                .isCloseTo(Math.sqrt(1.0 / IMAGES * (1 - 1.0 / IMAGES)), within(1e-6));
        assertThat((double) events.fields.get(0).get("of_spread_out")).isCloseTo(1 / Math.sqrt(IMAGES), within(1e-12));
    }

    @Test
    void theLengthOfRepresentationsDoesNotMatter() {
        assertThat(CollapseWatch.deviation(manager.eye(IMAGES).mul(1000)))
                .isCloseTo(CollapseWatch.deviation(manager.eye(IMAGES)), within(1e-6));
        assertThat(CollapseWatch.deviation(manager.zeros(new Shape(4, 3)))).isZero();
    }
}
