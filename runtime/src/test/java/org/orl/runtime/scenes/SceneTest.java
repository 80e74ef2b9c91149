package org.orl.runtime.scenes;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.orl.runtime.image.RgbImage;

class SceneTest {

    @Test
    void drawsTheSameBytesTwiceAndOthersForAnotherIndexOrSeed() {
        byte[] pixels = Scene.draw(7, 3, 64).image().pixels();

        assertThat(Scene.draw(7, 3, 64).image().pixels()).isEqualTo(pixels);
        assertThat(Scene.draw(7, 4, 64).image().pixels()).isNotEqualTo(pixels);
        assertThat(Scene.draw(8, 3, 64).image().pixels()).isNotEqualTo(pixels);
    }

    @Test
    void drawsTheSameBytesOnEveryMachine() throws NoSuchAlgorithmException {
        byte[] hash = MessageDigest.getInstance("SHA-256")
                .digest(Scene.draw(7, 3, 64).image().pixels());

        // Whoever changes what is drawn also changes the generator's name, and with it all fingerprints.
        assertThat(HexFormat.of().formatHex(hash))
                .isEqualTo("16037fdafb5c1d414914a28fe927789c016628530478f3deebf27696d387342d");
        assertThat(ProceduralScenesReader.GENERATOR).isEqualTo("scenes 3");
    }

    @Test
    void makesTheLongerSideAsLongAsAskedAndTheShorterThreeQuartersOfItOrEqual() {
        Set<List<Integer>> sizes = new HashSet<>();
        for (int i = 0; i < 30; i++) {
            RgbImage image = Scene.draw(1, i, 64).image();
            sizes.add(List.of(image.width(), image.height()));
        }

        assertThat(sizes).containsExactlyInAnyOrder(List.of(64, 48), List.of(48, 64), List.of(64, 64));
    }

    @Test
    void showsEveryClassAboutEquallyOften() {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            Layout layout = Layout.draw(5, i, 64);
            assertThat(layout.solids()).hasSizeBetween(1, 3);
            layout.solids().forEach(solid -> names.add(solid.shape().className()));
        }

        assertThat(Shape.NAMES).hasSize(10).isSorted();
        assertThat(Shape.NAMES)
                .allSatisfy(name -> assertThat(names.stream().filter(name::equals))
                        .hasSizeBetween(names.size() / 13, names.size() / 8));
    }

    @Test
    void measuresWhatOfAnObjectIsVisible() {
        for (int i = 0; i < 50; i++) {
            Layout layout = Layout.draw(9, i, 96);
            List<Scene.Thing> things = layout.things();
            Scene.Thing front = things.get(things.size() - 1);

            assertThat(front.visible()).isGreaterThan(0.2);
            assertThat(things).allSatisfy(thing -> {
                assertThat(thing.visible()).isGreaterThan(0).isLessThanOrEqualTo(1);
                assertThat(thing.mask().width()).isEqualTo(layout.width());
                assertThat(thing.mask().height()).isEqualTo(layout.height());
                assertThat(thing.box().x()).isNotNegative();
                assertThat(thing.box().y()).isNotNegative();
                assertThat(thing.box().x() + thing.box().width()).isLessThanOrEqualTo(layout.width());
                assertThat(thing.box().y() + thing.box().height()).isLessThanOrEqualTo(layout.height());
            });
        }
    }

    @Test
    void hidesFarObjectsBehindNearOnes() {
        assertThat(IntStream.range(0, 50).boxed().flatMap(i -> Layout.draw(9, i, 96).things().stream()))
                .anyMatch(thing -> !thing.labelled())
                .anyMatch(thing -> thing.visible() > 0.3 && thing.visible() < 0.7)
                .anyMatch(thing -> thing.visible() > 0.99);
    }

    @Test
    void keepsEveryFigureInItsSquareAndFillsAFairShareOfIt() {
        for (Shape shape : Shape.values()) {
            int inside = 0;
            for (int y = -60; y <= 60; y++) {
                for (int x = -60; x <= 60; x++) {
                    if (shape.contains(x / 40.0, y / 40.0)) {
                        inside++;
                        assertThat(Math.max(Math.abs(x), Math.abs(y)))
                                .as(shape.className())
                                .isLessThanOrEqualTo(40);
                    }
                }
            }
            assertThat(inside / 6400.0).as(shape.className()).isBetween(0.25, 0.8);
        }
    }
}
