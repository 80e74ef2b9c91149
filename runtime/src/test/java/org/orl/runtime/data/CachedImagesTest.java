package org.orl.runtime.data;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.orl.runtime.image.RgbImage;

class CachedImagesTest {

    /** Ten pictures of 4 x 2 pixels, 24 bytes each. */
    private static final class Counted implements ImageSource {

        private int reads;

        @Override
        public int size() {
            return 10;
        }

        @Override
        public long id(int index) {
            return 100L + index;
        }

        @Override
        public String name(int index) {
            return "picture " + index;
        }

        @Override
        public RgbImage read(int index) {
            reads++;
            byte[] pixels = new byte[24];
            pixels[0] = (byte) index;
            return new RgbImage(4, 2, pixels);
        }

        @Override
        public MultiLabels labels() {
            throw new UnsupportedOperationException();
        }
    }

    private static void readAll(ImageSource images) {
        for (int i = 0; i < images.size(); i++) {
            assertThat(images.read(i).pixels()[0]).isEqualTo((byte) i);
        }
    }

    @Test
    void decodesEachPictureOnceIfAllFit() {
        Counted source = new Counted();
        CachedImages cached = new CachedImages(source, 240);
        readAll(cached);
        readAll(cached);

        assertThat(source.reads).isEqualTo(10);
        assertThat(cached.read(3)).isSameAs(cached.read(3));
        assertThat(cached.id(3)).isEqualTo(103);
        assertThat(cached.name(3)).isEqualTo("picture 3");
    }

    @Test
    void keepsAsManyAsFitAndHitsThemEveryEpoch() {
        Counted source = new Counted();
        CachedImages cached = new CachedImages(source, 4 * 24 + 23);
        readAll(cached);
        readAll(cached);
        readAll(cached);

        assertThat(source.reads).isEqualTo(10 + 6 + 6);
    }
}
