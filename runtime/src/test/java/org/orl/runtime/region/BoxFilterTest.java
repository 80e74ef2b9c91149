package org.orl.runtime.region;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.orl.dsl.artifact.Box;
import org.orl.dsl.stage.RoiPairs;

class BoxFilterTest {

    @Test
    void leavesOutWhatIsSmallerThanTheSmallestSize() {
        List<Box> boxes = List.of(new Box(0, 0, 95, 200), new Box(300, 0, 96, 96), new Box(0, 300, 200, 95));
        assertThat(BoxFilter.keep(boxes, rule(1, 100))).containsExactly(1);
    }

    @Test
    void keepsAnAspectThatIsExactlyTheLargest() {
        List<Box> boxes = List.of(new Box(0, 0, 100, 301), new Box(200, 0, 100, 300), new Box(0, 400, 300, 100));
        assertThat(BoxFilter.keep(boxes, rule(1, 100))).containsExactly(1, 2);
    }

    @Test
    void leavesOutWhatOverlapsAnEarlierBoxTooMuchAndKeepsTheExactLimit() {
        Box first = new Box(0, 0, 100, 100);
        Box half = new Box(0, 0, 200, 100); // IoU 0.5
        Box more = new Box(0, 0, 199, 100);
        assertThat(BoxFilter.keep(List.of(first, more, half), rule(0.5, 100))).containsExactly(0, 2);
    }

    @Test
    void comparesWithKeptBoxesAlone() {
        Box kept = new Box(0, 0, 100, 100);
        Box dropped = new Box(30, 0, 100, 100);
        Box likeTheDroppedOne = new Box(60, 0, 100, 100);
        assertThat(BoxFilter.keep(List.of(kept, dropped, likeTheDroppedOne), rule(0.5, 100)))
                .containsExactly(0, 2);
    }

    @Test
    void keepsTheFirstBoxWhenNothingIsLeft() {
        List<Box> boxes = List.of(new Box(3, 4, 10, 10), new Box(0, 0, 20, 20));
        assertThat(BoxFilter.keep(boxes, rule(0.5, 100))).containsExactly(0);
    }

    @Test
    void keepsNoMoreThanTheLargestNumber() {
        List<Box> boxes = List.of(new Box(0, 0, 96, 96), new Box(200, 0, 96, 96), new Box(400, 0, 96, 96));
        assertThat(BoxFilter.keep(boxes, rule(0.5, 2))).containsExactly(0, 1);
    }

    private static RoiPairs.Spec rule(double maxIou, int top) {
        return new RoiPairs.Spec(0.1, 96, 3, maxIou, top, 224);
    }
}
