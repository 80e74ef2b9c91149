package org.orl.runtime.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.orl.dsl.augment.View;
import org.orl.dsl.data.CocoJson;
import org.orl.dsl.train.Sgd;

class WordTest {

    private record Odd(Object value) {}

    @Test
    void writesARecordAsItsAnnotation() {
        assertThat(Word.pretty(new Sgd.Spec(0.4, 0.9, 1e-4, false)))
                .isEqualTo("Sgd(lr = 0.4, momentum = 0.9, weightDecay = 1.0E-4, nesterov = false)");
    }

    @Test
    void writesTheWholeClassNameIntoFingerprints() {
        assertThat(Word.canonical(new Sgd.Spec(0.4, 0.9, 1e-4, false)))
                .isEqualTo("org.orl.dsl.train.Sgd$Spec{lr=0.4;momentum=0.9;weightDecay=1.0E-4;nesterov=false;}");
    }

    @Test
    void tellsApartTextsThatLookLikeTheirSurroundings() {
        assertThat(Word.canonical(new CocoJson("a", "b\";images=1\"c", "d")))
                .isNotEqualTo(Word.canonical(new CocoJson("a", "b", "c\";images=1\"d")));
    }

    @Test
    void readsListsWithinRecords() {
        assertThat(Word.canonical(new View(List.of()))).isEqualTo("org.orl.dsl.augment.View{recipe=[];}");
    }

    @Test
    void refusesWhatHasNoStableText() {
        assertThatThrownBy(() -> Word.canonical(new Odd(new Object()))).hasMessageContaining("cannot be part");
    }
}
