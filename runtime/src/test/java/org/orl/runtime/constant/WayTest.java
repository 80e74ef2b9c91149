package org.orl.runtime.constant;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WayTest {

    private static final Way DEPTH = Way.to("network")
            .perhaps("Architecture", false)
            .then("ResNet", "backbone")
            .then("depth");

    private static boolean isReached(Way way, String path) {
        return way.isReachedBy(List.of(path.split("\\.")));
    }

    @Test
    void isShownByItsFirstNames() {
        assertThat(DEPTH.text()).isEqualTo("network.ResNet.depth");
        assertThat(Way.to("pretrain").then("Epochs").perhaps("value", false).text())
                .isEqualTo("pretrain.Epochs");
    }

    @Test
    void isReachedByEveryNameThatSetTakes() {
        assertThat(isReached(DEPTH, "network.ResNet.depth")).isTrue();
        assertThat(isReached(DEPTH, "network.backbone.depth")).isTrue();
        assertThat(isReached(DEPTH, "network.Architecture.backbone.depth")).isTrue();
        assertThat(isReached(DEPTH, "network.ResNet.width")).isFalse();
        assertThat(isReached(DEPTH, "network.ResNet")).isFalse();
        assertThat(isReached(DEPTH, "network.ResNet.depth.more")).isFalse();
    }
}
