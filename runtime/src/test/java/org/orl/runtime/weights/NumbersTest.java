package org.orl.runtime.weights;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.junit.jupiter.api.Test;
import org.orl.runtime.checkpoint.Safetensors;

final class NumbersTest {

    @Test
    void halvesHaveTheirExactValues() {
        assertThat(Numbers.half((short) 0x3c00)).isEqualTo(1);
        assertThat(Numbers.half((short) 0xc100)).isEqualTo(-2.5f);
        assertThat(Numbers.half((short) 0x7bff)).isEqualTo(65504);
        assertThat(Numbers.half((short) 0x0001)).isEqualTo(0x1p-24f);
        assertThat(Numbers.half((short) 0x03ff)).isEqualTo(1023 * 0x1p-24f);
        assertThat(Numbers.half((short) 0x8000)).isEqualTo(-0f);
        assertThat(Numbers.half((short) 0x7c00)).isEqualTo(Float.POSITIVE_INFINITY);
        assertThat(Numbers.half((short) 0x7e00)).isNaN();
    }

    @Test
    void otherTypesBecomeFloatsAndLongs() {
        ByteBuffer data = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN);
        assertThat(Numbers.floats(Safetensors.Type.F64, data.putDouble(0, 0.1)).getFloat())
                .isEqualTo(0.1f);
        assertThat(Numbers.floats(Safetensors.Type.BF16, data.putShort(0, (short) 0xc040))
                        .getFloat())
                .isEqualTo(-3);
        assertThat(Numbers.longs(Safetensors.Type.I32, data.putInt(4, -7)).getLong(8))
                .isEqualTo(-7);
        assertThat(Numbers.longs(Safetensors.Type.U8, data.put(0, (byte) 200)).getLong())
                .isEqualTo(200);
    }
}
