package org.orl.runtime.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bytedeco.opencv.global.opencv_core.CV_8UC3;
import static org.bytedeco.opencv.global.opencv_ximgproc.createSelectiveSearchSegmentation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Rect;
import org.bytedeco.opencv.opencv_core.RectVector;
import org.bytedeco.opencv.opencv_ximgproc.SelectiveSearchSegmentation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.orl.dsl.artifact.Box;
import org.orl.dsl.stage.SelectiveSearch.Mode;
import org.orl.runtime.image.RgbImage;
import org.orl.runtime.random.Draws;

class RegionSearchTest {

    @ParameterizedTest
    @EnumSource
    void findsTheSetOfBoxesThatOpenCvFinds(Mode mode) {
        RgbImage photo = photo(7);
        List<Box> boxes =
                RegionSearch.propose(photo, mode, Draws.of(1)::uniform).asList();
        assertThat(boxes).doesNotHaveDuplicates().hasSizeGreaterThan(20);
        assertThat(new HashSet<>(boxes)).isEqualTo(openCv(photo, mode));
    }

    @Test
    void givesTheSameOrderOnManyThreads() throws Exception {
        List<List<Box>> alone = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            alone.add(search(i));
        }
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<List<Box>>> together = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                int seed = i;
                together.add(threads.submit(() -> search(seed)));
            }
            for (int i = 0; i < 4; i++) {
                assertThat(together.get(i).get()).isEqualTo(alone.get(i));
            }
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void givesTheSameSetInAnotherOrderForAnotherSeed() {
        RgbImage photo = photo(3);
        List<Box> one =
                RegionSearch.propose(photo, Mode.FAST, Draws.of(1)::uniform).asList();
        List<Box> other =
                RegionSearch.propose(photo, Mode.FAST, Draws.of(2)::uniform).asList();
        assertThat(other).isNotEqualTo(one).containsExactlyInAnyOrderElementsOf(one);
    }

    @Test
    void proposesTheWholeOfAPhotoInOneColour() {
        RgbImage plain = new RgbImage(40, 30, new byte[40 * 30 * 3]);
        assertThat(RegionSearch.propose(plain, Mode.FAST, () -> 0.5).asList()).containsExactly(new Box(0, 0, 40, 30));
    }

    private static List<Box> search(int seed) {
        return RegionSearch.propose(photo(seed), Mode.FAST, Draws.of(seed)::uniform)
                .asList();
    }

    @SuppressWarnings("try") // the scope is there to free what is made within it
    private static Set<Box> openCv(RgbImage photo, Mode mode) {
        try (PointerScope natives = new PointerScope()) {
            byte[] bgr = photo.pixels().clone();
            for (int i = 0; i < bgr.length; i += 3) {
                bgr[i] = photo.pixels()[i + 2];
                bgr[i + 2] = photo.pixels()[i];
            }
            Mat picture = new Mat(photo.height(), photo.width(), CV_8UC3);
            new BytePointer(picture.data()).put(bgr);
            SelectiveSearchSegmentation search = createSelectiveSearchSegmentation();
            search.setBaseImage(picture);
            if (mode == Mode.FAST) {
                search.switchToSelectiveSearchFast();
            } else {
                search.switchToSelectiveSearchQuality();
            }
            RectVector found = new RectVector();
            search.process(found);
            Set<Box> boxes = new HashSet<>();
            for (Rect rect : found.get()) {
                boxes.add(new Box(rect.x(), rect.y(), rect.width(), rect.height()));
            }
            return boxes;
        }
    }

    /** Coloured rectangles over noise; every shade is used often, so that many similarities are equal. */
    private static RgbImage photo(int seed) {
        int width = 110;
        int height = 80;
        Draws draws = Draws.of(seed);
        byte[] pixels = new byte[width * height * 3];
        for (int i = 0; i < 25; i++) {
            int x0 = draws.below(width - 10);
            int y0 = draws.below(height - 10);
            int w = 8 + draws.below(40);
            int h = 8 + draws.below(40);
            int[] colour = {64 * draws.below(4), 64 * draws.below(4), 64 * draws.below(4)};
            for (int y = y0; y < Math.min(height, y0 + h); y++) {
                for (int x = x0; x < Math.min(width, x0 + w); x++) {
                    for (int c = 0; c < 3; c++) {
                        pixels[3 * (y * width + x) + c] = (byte) (colour[c] + draws.below(9));
                    }
                }
            }
        }
        return new RgbImage(width, height, pixels);
    }
}
