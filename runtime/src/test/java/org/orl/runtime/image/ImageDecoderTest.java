package org.orl.runtime.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.orl.runtime.UserError;

class ImageDecoderTest {

    private static byte[] encoded(String format, int type) throws IOException {
        BufferedImage image = new BufferedImage(40, 30, type);
        for (int y = 0; y < 30; y++) {
            for (int x = 0; x < 40; x++) {
                image.setRGB(x, y, new Color(x * 6, y * 8, x ^ y).getRGB());
            }
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        assertThat(ImageIO.write(image, format, bytes)).isTrue();
        return bytes.toByteArray();
    }

    /** A JPEG whose header holds another, whole one, as cameras write them. */
    private static byte[] withThumbnail(byte[] jpeg) {
        byte[] result = new byte[jpeg.length + 4 + jpeg.length];
        int length = jpeg.length + 2;
        System.arraycopy(jpeg, 0, result, 0, 2);
        System.arraycopy(new byte[] {(byte) 0xFF, (byte) 0xE1, (byte) (length >> 8), (byte) length}, 0, result, 2, 4);
        System.arraycopy(jpeg, 0, result, 6, jpeg.length);
        System.arraycopy(jpeg, 2, result, 6 + jpeg.length, jpeg.length - 2);
        return result;
    }

    @Test
    void givesRedGreenAndBlueInThisOrder() throws IOException {
        RgbImage image = ImageDecoder.decode(encoded("png", BufferedImage.TYPE_INT_RGB), "p.png");

        assertThat(image.width()).isEqualTo(40);
        assertThat(image.height()).isEqualTo(30);
        int pixel = (7 * 40 + 31) * 3;
        assertThat(Arrays.copyOfRange(image.pixels(), pixel, pixel + 3))
                .containsExactly((byte) (31 * 6), (byte) (7 * 8), (byte) (31 ^ 7));
    }

    @Test
    void dropsAlpha() throws IOException {
        assertThat(ImageDecoder.decode(encoded("png", BufferedImage.TYPE_INT_ARGB), "p.png")
                        .pixels())
                .isEqualTo(ImageDecoder.decode(encoded("png", BufferedImage.TYPE_INT_RGB), "p.png")
                        .pixels());
    }

    @Test
    void replicatesGrey() throws IOException {
        byte[] pixels = ImageDecoder.decode(encoded("jpg", BufferedImage.TYPE_BYTE_GRAY), "p.jpg")
                .pixels();
        assertThat(pixels).hasSize(40 * 30 * 3);
        for (int i = 0; i < pixels.length; i += 3) {
            assertThat(pixels[i]).isEqualTo(pixels[i + 1]).isEqualTo(pixels[i + 2]);
        }
    }

    @Test
    void namesAMissingFile(@TempDir Path folder) {
        Path file = folder.resolve("gone.jpg");
        assertThatThrownBy(() -> ImageDecoder.decode(file))
                .isInstanceOf(UserError.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining("does not exist");
    }

    @Test
    void namesAFileThatIsNoPicture() {
        byte[] text = "not a picture".getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> ImageDecoder.decode(text, "text.jpg"))
                .isInstanceOf(UserError.class)
                .hasMessage("The picture text.jpg is neither JPEG, PNG, GIF, BMP nor WebP."
                        + " Replace the file, or take it out of the list that names it.");
    }

    @Test
    void refusesAJpegThatIsCutOff() throws IOException {
        byte[] jpeg = encoded("jpg", BufferedImage.TYPE_INT_RGB);
        for (byte[] whole : new byte[][] {jpeg, withThumbnail(jpeg)}) {
            assertThat(ImageDecoder.decode(whole, "whole.jpg").width()).isEqualTo(40);
            for (int missing : new int[] {1, 2, 100, whole.length - 10}) {
                byte[] part = Arrays.copyOf(whole, whole.length - missing);
                assertThatThrownBy(() -> ImageDecoder.decode(part, "part.jpg"))
                        .isInstanceOf(UserError.class)
                        .hasMessageContaining("part.jpg is cut off");
            }
        }
    }

    @Test
    void takesBytesBehindTheEndOfAJpeg() throws IOException {
        byte[] jpeg = encoded("jpg", BufferedImage.TYPE_INT_RGB);
        assertThat(ImageDecoder.decode(Arrays.copyOf(jpeg, jpeg.length + 50), "padded.jpg")
                        .pixels())
                .isEqualTo(ImageDecoder.decode(jpeg, "p.jpg").pixels());
    }
}
