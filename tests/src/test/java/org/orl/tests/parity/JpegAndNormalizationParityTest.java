package org.orl.tests.parity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.orl.runtime.augment.Normalization;
import org.orl.runtime.image.ImageDecoder;
import org.orl.runtime.image.RgbImage;

/** The way from a file to pixels, and from pixels to numbers. */
class JpegAndNormalizationParityTest {

    @Test
    void decodesAJpegAsPillowDoes() {
        byte[] expected = GoldenPictures.png("jpeg_decoded_china").pixels();
        byte[] decoded = ImageDecoder.decode(GoldenPictures.bytes("china.jpg"), "china.jpg")
                .pixels();

        assertThat(decoded).hasSameSizeAs(expected);
        int largest = 0;
        long sum = 0;
        for (int i = 0; i < decoded.length; i++) {
            int difference = Math.abs((decoded[i] & 0xFF) - (expected[i] & 0xFF));
            largest = Math.max(largest, difference);
            sum += difference;
        }
        assertThat(largest).isLessThanOrEqualTo(1);
        assertThat((double) sum / decoded.length).isLessThan(0.05);
    }

    /** A part of {@code normalize.npz}: torchvision's ToTensor and Normalize, and the reference's prefetching loader. */
    @Test
    void normalisesAsTorchvisionAndTheReferencesLoader() {
        Npz golden = Npz.golden("aug/normalize_16x16.npz");
        int[] values = golden.array("pixels").ints();
        byte[] pixels = new byte[values.length];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (byte) values[i];
        }
        int offset = 5;
        float[] written = new float[offset + pixels.length];
        Normalization.write(new RgbImage(16, 16, pixels), written, offset);

        float[] torchvision = golden.floats("totensor_normalize");
        float[] loader = golden.floats("prefetch_normalize");
        for (int i = 0; i < pixels.length; i++) {
            assertThat(written[offset + i]).isEqualTo(torchvision[i]);
            assertThat(written[offset + i]).isCloseTo(loader[i], within(1e-6f));
        }
    }
}
