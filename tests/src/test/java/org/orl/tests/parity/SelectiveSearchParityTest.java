package org.orl.tests.parity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bytedeco.opencv.global.opencv_core.CV_8UC3;
import static org.bytedeco.opencv.global.opencv_ximgproc.createSelectiveSearchSegmentation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
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
import org.junit.jupiter.params.provider.CsvSource;
import org.orl.dsl.artifact.Box;
import org.orl.dsl.stage.SelectiveSearch.Mode;
import org.orl.runtime.image.ImageDecoder;
import org.orl.runtime.image.RgbImage;
import org.orl.runtime.random.Draws;
import org.orl.runtime.region.RegionSearch;

/**
 * Selective search proposes the boxes that OpenCV proposes: those that version 4.6 gave the reference, and those that
 * the version in use gives in the same process. The order is drawn from the seed.
 */
final class SelectiveSearchParityTest {

    @ParameterizedTest
    @CsvSource({"chelsea, 431", "astronaut, 2418", "fruits, 1472"})
    void theBoxesAreThoseOfTheReferencesOpenCvAndOfOurs(String name, int count) {
        RgbImage photo = GoldenBoxes.photo(name);
        List<Box> boxes = search(photo, 1);
        assertThat(boxes).hasSize(count).doesNotHaveDuplicates();
        assertThat(new HashSet<>(boxes))
                .isEqualTo(new HashSet<>(GoldenBoxes.firstCall(name)))
                .isEqualTo(openCv(photo));
    }

    @Test
    void onRealPhotosTheBoxesAreThoseOfOpenCv() throws IOException {
        // -Dorl.parity.photos=N compares more; 200 take minutes. The last one has other boxes with a sigma of exactly
        // 0.8.
        List<Path> files = new ArrayList<>(RealPhotos.first(Integer.getInteger("orl.parity.photos", 5)));
        files.add(RealPhotos.named("coco_000000000569.jpg"));
        files.add(RealPhotos.named("voc07_006524.jpg"));
        for (Path file : files) {
            RgbImage photo = ImageDecoder.decode(file);
            List<Box> boxes = search(photo, 1);
            assertThat(boxes)
                    .as("%s", file.getFileName())
                    .hasSizeGreaterThan(50)
                    .doesNotHaveDuplicates();
            assertThat(new HashSet<>(boxes)).as("%s", file.getFileName()).isEqualTo(openCv(photo));
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 1", "1, 3000", "300, 2", "1000, 30", "30, 1000"})
    void narrowPicturesHaveTheBoxesOfOpenCv(int width, int height) {
        byte[] stripes = new byte[3 * width * height];
        byte[] noise = stripes.clone();
        new Random(3).nextBytes(noise);
        for (int i = 0; i < stripes.length; i++) {
            stripes[i] = (byte) (i / 3 % width / 20 * 40 + i / 3 / width / 10 * 30 + i % 3 * 5);
        }
        for (byte[] pixels : List.of(new byte[stripes.length], stripes, noise)) {
            RgbImage picture = new RgbImage(width, height, pixels);
            assertThat(new HashSet<>(search(picture, 1))).isEqualTo(openCv(picture));
        }
    }

    @Test
    void theOrderHangsOnTheSeedAndNotOnTheThreads() throws Exception {
        RgbImage photo = GoldenBoxes.photo("chelsea");
        List<Box> alone = search(photo, 1);
        ExecutorService threads = Executors.newFixedThreadPool(3);
        try {
            List<Future<List<Box>>> together = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                long seed = 1L + i % 2;
                together.add(threads.submit(() -> search(photo, seed)));
            }
            for (int i = 0; i < 4; i++) {
                List<Box> boxes = together.get(i).get();
                if (i % 2 == 0) {
                    assertThat(boxes).isEqualTo(alone);
                } else {
                    assertThat(boxes).isNotEqualTo(alone).containsExactlyInAnyOrderElementsOf(alone);
                }
            }
        } finally {
            threads.shutdown();
        }
    }

    private static List<Box> search(RgbImage photo, long seed) {
        return RegionSearch.propose(photo, Mode.FAST, Draws.of(seed)::uniform).asList();
    }

    @SuppressWarnings("try") // the scope is there to free what is made within it
    private static Set<Box> openCv(RgbImage photo) {
        try (PointerScope natives = new PointerScope()) {
            byte[] bgr = new byte[photo.pixels().length];
            for (int i = 0; i < bgr.length; i++) {
                bgr[i] = photo.pixels()[i - i % 3 + 2 - i % 3];
            }
            Mat picture = new Mat(photo.height(), photo.width(), CV_8UC3);
            new BytePointer(picture.data()).put(bgr);
            SelectiveSearchSegmentation search = createSelectiveSearchSegmentation();
            search.setBaseImage(picture);
            search.switchToSelectiveSearchFast();
            RectVector found = new RectVector();
            search.process(found);
            Set<Box> boxes = new HashSet<>();
            for (Rect rect : found.get()) {
                boxes.add(new Box(rect.x(), rect.y(), rect.width(), rect.height()));
            }
            return boxes;
        }
    }
}
