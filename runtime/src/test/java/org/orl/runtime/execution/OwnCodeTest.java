package org.orl.runtime.execution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.orl.dsl.artifact.Architecture;
import org.orl.dsl.augment.Augmentation;
import org.orl.dsl.augment.CenterCrop;
import org.orl.dsl.augment.View;
import org.orl.dsl.network.Head;
import org.orl.dsl.network.Mlp;
import org.orl.dsl.network.ResNet;
import org.orl.runtime.graph.WrittenLoss;

class OwnCodeTest {

    private record Own(int value) implements Augmentation, Head {}

    @Test
    void isThatOfUsersRecordsWhereverTheyStand() {
        String name = Own.class.getName();
        assertThat(OwnCode.in(List.of(new Own(1)))).containsOnlyKeys(name);
        assertThat(OwnCode.in(List.of(View.of(new CenterCrop.Spec(8), new Own(2)))))
                .containsOnlyKeys(name);
        assertThat(OwnCode.in(List.of(new Architecture(new ResNet.Spec(18, 64), new Own(3)))))
                .containsOnlyKeys(name);
    }

    @Test
    void isNothingForTheLanguagesOwnRecords() {
        assertThat(OwnCode.in(List.of(
                        View.of(new CenterCrop.Spec(8)),
                        new Architecture(new ResNet.Spec(18, 64), new Mlp.Spec(8, 8)))))
                .isEmpty();
    }

    @Test
    void isThatOfTheClassOfAWrittenLoss() {
        assertThat(OwnCode.in(List.of(new WrittenLoss(OwnCodeTest.class, "loss", (x, y) -> x))))
                .containsOnlyKeys(OwnCodeTest.class.getName());
    }

    @Test
    void coversTheClassesWithinAndForMethodsThoseAbove() {
        class Above {}
        class Below extends Above {}

        assertThat(OwnCode.of(OwnCodeTest.class)).isNotEqualTo(OwnCode.of(Own.class));
        assertThat(OwnCode.ofFamily(Below.class))
                .isNotEqualTo(OwnCode.ofFamily(Above.class))
                .isNotEqualTo(OwnCode.of(Below.class));
    }
}
