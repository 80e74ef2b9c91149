package org.orl.runtime.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.orl.runtime.engine.Hardware;

class MeasurementTest {

    private static final Conditions CONDITIONS = new Conditions(new Hardware("cpu", 1), 16, null, "");

    private final AtomicBoolean closed = new AtomicBoolean();

    @Test
    void theFirstFigureIsThrownAwayAndTheMedianIsTakenOfTheOthers() {
        Measurement measured = Measurement.of(new Given(100, 3, 1, 2), CONDITIONS);
        assertThat(measured.median()).isEqualTo(2);
        assertThat(measured.lowest()).isEqualTo(1);
        assertThat(measured.highest()).isEqualTo(3);
        assertThat(measured.runs()).isEqualTo(3);
        assertThat(closed).isTrue();
    }

    @Test
    void theMedianOfAnEvenNumberLiesBetweenTheMiddleTwo() {
        assertThat(Measurement.of(new Given(100, 4, 1, 8, 2), CONDITIONS).median())
                .isEqualTo(3);
    }

    private final class Given implements Item {

        private final double[] figures;
        private int next;

        Given(double... figures) {
            this.figures = figures;
        }

        @Override
        public String name() {
            return "given";
        }

        @Override
        public String what() {
            return "numbers";
        }

        @Override
        public String unit() {
            return "s";
        }

        @Override
        public String reference() {
            return "none";
        }

        @Override
        public int runs() {
            return figures.length - 1;
        }

        @Override
        public Probe prepare(Conditions conditions) {
            return new Probe() {
                @Override
                public double figure() {
                    return figures[next++];
                }

                @Override
                public void close() {
                    closed.set(true);
                }
            };
        }
    }
}
