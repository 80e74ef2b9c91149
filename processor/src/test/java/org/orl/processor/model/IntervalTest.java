package org.orl.processor.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.orl.dsl.rule.Interval;

class IntervalTest {

    @Test
    void containsItsEndsUnlessTheyAreOpen() {
        assertThat(new Interval(0, 1, false, false).contains(0)).isTrue();
        assertThat(new Interval(0, 1, false, false).contains(1)).isTrue();
        assertThat(new Interval(0, 1, true, true).contains(0)).isFalse();
        assertThat(new Interval(0, 1, true, true).contains(1)).isFalse();
        assertThat(new Interval(0, 1, false, false).contains(Double.NaN)).isFalse();
    }

    @Test
    void saysWhatItDemands() {
        double infinity = Double.POSITIVE_INFINITY;
        assertThat(new Interval(0, 1, true, false).demand()).isEqualTo("lie in (0, 1]");
        assertThat(new Interval(1, infinity, false, false).demand()).isEqualTo("be at least 1");
        assertThat(new Interval(0, infinity, true, false).demand()).isEqualTo("be greater than 0");
        assertThat(new Interval(-infinity, 0.5, false, true).demand()).isEqualTo("be less than 0.5");
    }
}
